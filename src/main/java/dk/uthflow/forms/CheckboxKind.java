package dk.uthflow.forms;

/**
 * A box to tick ({@code checkbox}): one that must be filled in must be ticked.
 */
record CheckboxKind() implements Kind {

	@Override
	public Object read(Object submitted) throws Refused {
		if (submitted == null || "".equals(submitted)) {
			return null;
		}
		if (!(submitted instanceof Boolean)) {
			throw new Refused("skal være sand eller falsk (true eller false)");
		}
		return submitted;
	}

	@Override
	public Object whenEmpty() {
		return false;
	}

	@Override
	public boolean isUnanswered(Object value) {
		return !Boolean.TRUE.equals(value);
	}

	@Override
	public String unanswered() {
		return "skal krydses af";
	}

}
