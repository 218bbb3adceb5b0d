package dk.uthflow.access.webapps;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CVE-2026-109432, tried as an attacker would.
 */
class ApiBodyFilterTests {

	private static final String ATTACK = "{\"orQueries\":[{\"assigneeExpression\":\"${7*7}\"}]}";

	private final MockFilterChain engine = new MockFilterChain();

	@ParameterizedTest
	@ValueSource(strings = { ATTACK, "{\"assigneeExpression\":\"${7*7}\"}", "{\"ASSIGNEEEXPRESSION\":\"${7*7}\"}",
			"{\"query\":{\"orQueries\":[{\"dueBeforeExpression\":\"${7*7}\"}]}}",
			"{\"a\":[[[{\"b\":{\"taskCandidateGroupInExpression\":1}}]]]}", "[{\"createdOnExpression\":null}]",
			"{\"orQueries\":[{\"assignee\\u0045xpression\":\"${7*7}\"}]}",
			"{\"orQueries\":[{\"\\u0061\\u0073\\u0073\\u0069\\u0067\\u006e\\u0065\\u0065\\u0045\\u0078\\u0070\\u0072\\u0065\\u0073\\u0073\\u0069\\u006f\\u006e\":1}]}",
			"{\"orQueries\":[],\"orQueries\":[{\"ownerExpression\":\"${7*7}\"}]}",
			"{\"ownerExpression\":\"${7*7}\",\"ownerExpression\":null}",
			"{\"sorting\":[]}{\"ownerExpression\":\"${7*7}\"}", "{} {}", "{\"a\":1} x",
			"{\"ownerExpression \":\"${7*7}\"}", "{'ownerExpression':'${7*7}'}", "{ownerExpression:\"${7*7}\"}",
			"/* */{\"a\":1}", "{\"a\":1,}", "{\"a\":", "ikke json", "\uFEFF{\"a\":1}" })
	void anExpressionInABodyIsRefusedHoweverItIsWritten(String body) throws Exception {
		assertThat(post("application/json", body.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(400);
		assertThat(this.engine.getRequest()).as("the engine never saw it").isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
			"application/hal+json", "application/vnd.camunda+json", "application/octet-stream", "application/*", "*/*",
			"application/json; charset=utf-16", "application/json; charset=iso-8859-1",
			"application/json; charset=findesikke", "application/json, text/json", "json", "" })
	void aBodyThatIsNotDeclaredAsPlainJsonIsRefused(String contentType) throws Exception {
		assertThat(post(contentType, ATTACK.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(415);
		assertThat(this.engine.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE" })
	void aBodyInAnotherEncodingThanItSaysIsRefused(String charset) throws Exception {
		assertThat(post("application/json", ATTACK.getBytes(Charset.forName(charset))).getStatus()).isEqualTo(400);
		assertThat(this.engine.getRequest()).isNull();
	}

	@Test
	void aCompressedBodyIsRefused() throws Exception {
		MockHttpServletRequest request = request("application/json", "{}".getBytes(StandardCharsets.UTF_8));
		request.addHeader("Content-Encoding", "gzip");
		assertThat(send(request).getStatus()).isEqualTo(415);
	}

	@Test
	void aBodyWithoutATypeIsRefused() throws Exception {
		assertThat(post(null, "{}".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(415);
	}

	@Test
	void aBodyThatIsTooLargeOrTooDeepIsRefused() throws Exception {
		byte[] large = ("\"" + "x".repeat(ApiBodyFilter.LARGEST) + "\"").getBytes(StandardCharsets.UTF_8);
		assertThat(post("application/json", large).getStatus()).isEqualTo(413);
		byte[] deep = ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
		assertThat(post("application/json", deep).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "assigneeExpression=1", "a=b&candidateGroupExpression=1", "assignee%45xpression=1",
			"%61ssigneeExpressio%6E=1", "assigneeExpression", "a;assigneeExpression=1", "%zz=1" })
	void aQueryParameterThatNamesAnExpressionIsRefused(String query) throws Exception {
		MockHttpServletRequest request = request("application/json", new byte[0]);
		request.setMethod("GET");
		request.setQueryString(query);
		assertThat(send(request).getStatus()).isEqualTo(400);
		assertThat(this.engine.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json;charset=UTF-8", "APPLICATION/JSON; charset=utf-8" })
	void aHarmlessBodyReachesTheEngineUnchanged(String contentType) throws Exception {
		String body = "{\"variables\":{\"haendelsesbeskrivelse\":{\"value\":\"Ærøskøbing: \\\"assigneeExpression\\\"\"}}}";
		assertThat(post(contentType, body.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(200);
		assertThat(this.engine.getRequest().getInputStream().readAllBytes())
			.isEqualTo(body.getBytes(StandardCharsets.UTF_8));
		assertThat(this.engine.getRequest().getReader().readLine()).as("and can be read again").isEqualTo(body);
	}

	@Test
	void noBodyIsHarmlessWhateverItsType() throws Exception {
		assertThat(post("application/x-www-form-urlencoded", new byte[0]).getStatus()).isEqualTo(200);
		assertThat(this.engine.getRequest()).isNotNull();
	}

	@Test
	void whatIsNotForTheEngineIsNotLookedAt() throws Exception {
		MockHttpServletRequest request = request("text/csv", "a;b".getBytes(StandardCharsets.UTF_8));
		request.setServletPath("/api/sor/import");
		assertThat(send(request).getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse post(String contentType, byte[] body) throws Exception {
		return send(request(contentType, body));
	}

	private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new ApiBodyFilter().doFilter(request, response, this.engine);
		return response;
	}

	private static MockHttpServletRequest request(String contentType, byte[] body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task");
		request.setServletPath("/camunda/api/engine");
		request.setPathInfo("/engine/default/task");
		request.setContentType(contentType);
		request.setContent(body);
		return request;
	}

}
