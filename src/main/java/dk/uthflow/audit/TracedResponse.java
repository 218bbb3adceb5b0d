package dk.uthflow.audit;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer of which nothing leaves before its visit is written.
 */
final class TracedResponse extends HttpServletResponseWrapper {

	private final Visit visit;

	TracedResponse(HttpServletResponse response, Visit visit) {
		super(response);
		this.visit = visit;
	}

	@Override
	public void setStatus(int status) {
		this.visit.status(status);
		super.setStatus(status);
	}

	@Override
	public void sendError(int status) throws IOException {
		this.visit.status(status);
		this.visit.answer();
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		this.visit.status(status);
		this.visit.answer();
		super.sendError(status, message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		this.visit.answer();
		super.sendRedirect(location);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		this.visit.answer();
		return super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		this.visit.answer();
		return super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		this.visit.answer();
		super.flushBuffer();
	}

}
