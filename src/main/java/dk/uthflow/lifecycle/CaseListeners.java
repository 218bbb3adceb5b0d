package dk.uthflow.lifecycle;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attaches to every step of a case's model, as it is read, what no model may leave out:
 * the record is kept, and what is submitted is validated. The form of another model's
 * task is validated too: nobody writes variables that the form does not have.
 */
@Component
class CaseListeners extends AbstractProcessEnginePlugin {

	private final ObjectProvider<RecordKeeper> records;

	private final ObjectProvider<Submissions> submissions;

	private final ObjectProvider<DeadlineFollowing> deadlines;

	private final ObjectProvider<CaseNews> news;

	CaseListeners(ObjectProvider<RecordKeeper> records, ObjectProvider<Submissions> submissions,
			ObjectProvider<DeadlineFollowing> deadlines, ObjectProvider<CaseNews> news) {
		this.records = records;
		this.submissions = submissions;
		this.deadlines = deadlines;
		this.news = news;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPostBPMNParseListeners(joined(engine.getCustomPostBPMNParseListeners(), new Attach()));
		engine.setCustomSessionFactories(
				joined(engine.getCustomSessionFactories(), new GenericManagerFactory(SubmittedTasks.class)));
		engine.setCustomSessionFactories(
				joined(engine.getCustomSessionFactories(), new GenericManagerFactory(RulesOfCommand.class)));
	}

	private static <T> List<T> joined(List<T> present, T more) {
		List<T> all = (present != null) ? new ArrayList<>(present) : new ArrayList<>();
		all.add(more);
		return all;
	}

	private final class Attach extends AbstractBpmnParseListener {

		@Override
		public void parseProcess(Element element, ProcessDefinitionEntity process) {
			if (CaseVariables.PROCESS.equals(process.getKey())) {
				process.addListener(ExecutionListener.EVENTNAME_START,
						(ExecutionListener) (execution) -> CaseListeners.this.records.getObject().started(execution));
				process.addListener(ExecutionListener.EVENTNAME_END,
						(ExecutionListener) (execution) -> CaseListeners.this.records.getObject().ended(execution));
			}
		}

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
			if (CaseVariables.PROCESS.equals(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
				on(task, TaskListener.EVENTNAME_CREATE,
						(created) -> CaseListeners.this.deadlines.getObject().reached(created));
				on(task, TaskListener.EVENTNAME_CREATE,
						(created) -> CaseListeners.this.records.getObject().reached(created));
				on(task, TaskListener.EVENTNAME_CREATE,
						(created) -> CaseListeners.this.news.getObject().reached(created));
				on(task, TaskListener.EVENTNAME_ASSIGNMENT,
						(assigned) -> CaseListeners.this.records.getObject().assigned(assigned));
				on(task, TaskListener.EVENTNAME_ASSIGNMENT,
						(assigned) -> CaseListeners.this.news.getObject().assigned(assigned));
				on(task, TaskListener.EVENTNAME_COMPLETE, this::completed);
				validate(task);
			}
			else if (task.getCamundaFormDefinitionKey() != null) {
				on(task, TaskListener.EVENTNAME_COMPLETE, (done) -> ValidatedForm.requireSubmitted(done.getId()));
				validate(task);
			}
		}

		private void completed(DelegateTask task) {
			ValidatedForm.requireSubmitted(task.getId());
			CaseListeners.this.records.getObject().completed(task);
		}

		private void validate(TaskDefinition task) {
			TaskFormHandler stock = task.getTaskFormHandler();
			task.setTaskFormHandler(new ValidatedForm(stock, CaseListeners.this.submissions));
		}

		private void on(TaskDefinition task, String event, TaskListener listener) {
			task.addTaskListener(event, listener);
		}

	}

}
