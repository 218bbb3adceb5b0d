package dk.uthflow.access.matrix;

/**
 * Where in its life a case is.
 */
enum State {

	INDBAKKE, HOS_GRUPPEN, HOS_LEVERANDOEREN, ANONYMISERING, AFVIST_UNDER_ANONYMISERING, AFSLUTTET, AFVIST, SLETTET;

	boolean isOpen() {
		return this != AFSLUTTET && this != AFVIST && this != SLETTET;
	}

	boolean isUnderHandling() {
		return isOpen() && this != INDBAKKE;
	}

	boolean isRejected() {
		return this == AFVIST_UNDER_ANONYMISERING || this == AFVIST;
	}

}
