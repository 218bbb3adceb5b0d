package dk.uthflow.modelguard;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.scheduling.support.CronExpression;

/**
 * What is to happen at a time can be understood as one: else it would be found out when
 * the first case comes there.
 */
class Timers implements Rule {

	private static final String RULE = "Tider kan læses";

	@Override
	public void check(Models models, Findings findings) {
		models.files().stream().filter(ModelFile::isBpmn).forEach((file) -> {
			try {
				walk(Xml.read(file.content()), file.name(), models.vocabulary(), findings);
			}
			catch (SAXException ex) {
				// said already, by the one who reads the file
			}
		});
	}

	private static void walk(Element element, String file, Vocabulary vocabulary, Findings findings) {
		String text = Xml.text(element);
		switch (element.getLocalName()) {
			case "timeDate" -> check(element, file, isTime(text, Date.class, vocabulary, Timers::isDate),
					"en dato (2026-12-24T12:00:00+01:00) eller en af fristerne, ${deadlines.…}", findings);
			case "timeDuration" -> check(element, file, isTime(text, String.class, vocabulary, Timers::isDuration),
					"en varighed, fx P3D eller PT4H", findings);
			case "timeCycle" -> check(element, file, isTime(text, String.class, vocabulary, Timers::isCycle),
					"en gentagelse, fx 0 0 7 * * ? eller R3/P7D", findings);
			case "failedJobRetryTimeCycle" ->
				check(element, file, Arrays.stream(text.split(",")).map(String::strip).allMatch(Timers::isRetry),
						"en række varigheder, fx PT5M,PT1H, eller R10/PT5M", findings);
			case "timerEventDefinition" -> check(element, file, Xml.children(element).size() == 1,
					"netop én tid: dato, varighed eller gentagelse", findings);
			default -> {
			}
		}
		Xml.children(element).forEach((child) -> walk(child, file, vocabulary, findings));
	}

	private static void check(Element element, String file, boolean good, String wanted, Findings findings) {
		if (!good) {
			findings.add(RULE, file, Xml.idOf(element), "»%s« er ikke en tid.".formatted(Xml.text(element)),
					"Skriv %s.".formatted(wanted));
		}
	}

	private static boolean isTime(String text, Class<?> given, Vocabulary vocabulary, Predicate<String> written) {
		if (!Expression.isIn(text)) {
			return written.test(text);
		}
		Optional<Expression> expression = Expression.parse(text);
		return expression.map(Expression::calls)
			.filter((calls) -> calls.size() == 1
					&& expression.get().isCallOf(calls.get(0).bean(), calls.get(0).method()))
			.filter((calls) -> vocabulary.isBean(calls.get(0).bean()))
			.map((calls) -> vocabulary.methods(calls.get(0).bean(), calls.get(0).method()))
			.filter((methods) -> gives(methods, given))
			.isPresent();
	}

	private static boolean gives(List<Method> methods, Class<?> type) {
		return methods.stream().anyMatch((method) -> method.getReturnType() == type);
	}

	private static boolean isDate(String text) {
		try {
			OffsetDateTime.parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isDuration(String text) {
		try {
			return DatatypeFactory.newInstance().newDuration(text).getSign() > 0;
		}
		catch (IllegalArgumentException | DatatypeConfigurationException ex) {
			return false;
		}
	}

	private static boolean isCycle(String text) {
		return CronExpression.isValidExpression(text) || isRepeated(text);
	}

	private static boolean isRetry(String text) {
		return isDuration(text) || isRepeated(text);
	}

	private static boolean isRepeated(String text) {
		String[] parts = text.split("/", 2);
		return parts.length == 2 && parts[0].matches("R[0-9]{0,3}") && isDuration(parts[1]);
	}

}
