package dk.uthflow.engine.trail;

import java.beans.PropertyDescriptor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases the engine's things belong to: a case is a process of the model {@code uth}
 * and its number is the process' business key.
 */
@Component
class CasesOfEngine {

	private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{6,9}");

	private static final int MOST = 200_000;

	private static final String NONE = "";

	private final Cache<String, String> numbers = Caffeine.newBuilder().maximumSize(MOST).build();

	private final ObjectProvider<JdbcClient> database;

	CasesOfEngine(ObjectProvider<JdbcClient> database) {
		this.database = database;
	}

	Set<String> of(Touched touched) {
		return of(touched.all());
	}

	/** The numbers of the cases that these are part of. */
	Set<String> of(Collection<?> things) {
		Set<String> processes = new HashSet<>();
		Map<String, String> starting = new HashMap<>();
		things.forEach((thing) -> {
			property(thing, "processInstanceId").ifPresent(processes::add);
			if (thing instanceof ExecutionEntity execution && execution.getBusinessKey() != null
					&& NUMBER.matcher(execution.getBusinessKey()).matches()) {
				starting.put(execution.getProcessInstanceId(), execution.getBusinessKey());
			}
		});
		Set<String> found = new HashSet<>(starting.values());
		processes.removeAll(starting.keySet());
		found.addAll(ofProcesses(processes));
		return found;
	}

	/** The numbers that a command's answer tells. */
	Set<String> in(Object result) {
		Collection<?> items = (result instanceof Collection<?> many) ? many
				: (result != null) ? List.of(result) : List.of();
		Set<String> found = of(items);
		items.forEach((item) -> property(item, "businessKey").filter((key) -> NUMBER.matcher(key).matches())
			.ifPresent(found::add));
		return found;
	}

	/** The case of a task, process, execution, job or variable of one of these ids. */
	Set<String> ofIds(Collection<String> ids) {
		return new HashSet<>(this.database.getObject()
			.sql("""
					select business_key_ from act_hi_procinst where proc_def_key_ = 'uth' and business_key_ is not null
					and (proc_inst_id_ in (:ids) or proc_inst_id_ in (select proc_inst_id_ from act_ru_task where id_ in (:ids))
					or proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where id_ in (:ids))
					or proc_inst_id_ in (select process_instance_id_ from act_ru_job where id_ in (:ids))
					or proc_inst_id_ in (select proc_inst_id_ from act_ru_variable where id_ in (:ids)))""")
			.param("ids", ids)
			.query(String.class)
			.list());
	}

	private Set<String> ofProcesses(Set<String> processes) {
		Set<String> found = new HashSet<>();
		Set<String> unknown = new HashSet<>();
		processes.forEach((process) -> {
			String number = this.numbers.getIfPresent(process);
			if (number == null) {
				unknown.add(process);
			}
			else if (!number.equals(NONE)) {
				found.add(number);
			}
		});
		if (!unknown.isEmpty()) {
			Map<String, String> asked = ask(unknown);
			unknown.forEach((process) -> {
				String number = asked.getOrDefault(process, NONE);
				if (!number.equals(NONE)) {
					this.numbers.put(process, number);
					found.add(number);
				}
				else if (asked.containsKey(process)) {
					this.numbers.put(process, NONE);
				}
			});
		}
		return found;
	}

	/** The business key of each; empty for a process that is no case. */
	private Map<String, String> ask(Set<String> processes) {
		Map<String, String> answers = new HashMap<>();
		this.database.getObject()
			.sql("""
					select proc_inst_id_, case when proc_def_key_ = 'uth' then coalesce(business_key_, '') else '' end number
					from act_hi_procinst where proc_inst_id_ in (:processes)""")
			.param("processes", processes)
			.query((row) -> {
				answers.put(row.getString("proc_inst_id_"), row.getString("number"));
			});
		return answers;
	}

	private static Optional<String> property(Object thing, String name) {
		if (thing == null || BeanUtils.isSimpleValueType(thing.getClass())) {
			return Optional.empty();
		}
		PropertyDescriptor property = BeanUtils.getPropertyDescriptor(thing.getClass(), name);
		if (property == null || property.getReadMethod() == null || property.getPropertyType() != String.class) {
			return Optional.empty();
		}
		try {
			property.getReadMethod().setAccessible(true);
			return Optional.ofNullable((String) property.getReadMethod().invoke(thing));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No %s of %s".formatted(name, thing.getClass()), ex);
		}
	}

}
