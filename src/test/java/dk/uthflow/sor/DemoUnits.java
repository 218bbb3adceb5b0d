package dk.uthflow.sor;

/**
 * The units of the demo organisation ({@code sor/demo.csv}), by name.
 */
public final class DemoUnits {

	/** Jammerbugt Kommune. */
	public static final SorId JAMMERBUGT = SorId.of("9001001000016004");

	/** Sundheds- og Seniorforvaltning, under Jammerbugt Kommune. */
	public static final SorId FORVALTNING = SorId.of("9001101000016003");

	/** Brovst Plejecenter, under Sundheds- og Seniorforvaltning. */
	public static final SorId BROVST = SorId.of("9001201000016005");

	/** Hjemmeplejen Fjerritslev, under Sundheds- og Seniorforvaltning. */
	public static final SorId FJERRITSLEV = SorId.of("9001301000016001");

	/** Altiden. */
	public static final SorId ALTIDEN = SorId.of("9002001000016008");

	/** Solgården Plejecenter, under Altiden. */
	public static final SorId SOLGAARDEN = SorId.of("9002101000016009");

	/** Saltum Plejecenter, under Altiden. */
	public static final SorId SALTUM = SorId.of("9002201000016002");

	/** Danske Diakoner. */
	public static final SorId DANSKE_DIAKONER = SorId.of("9003001000016003");

	/** Aabybro Plejehjem, under Danske Diakoner. */
	public static final SorId AABYBRO = SorId.of("9003101000016002");

	/** Birkelse Plejecenter, under Danske Diakoner. */
	public static final SorId BIRKELSE = SorId.of("9003201000016009");

	/** Aalborg Kommune. */
	public static final SorId AALBORG_KOMMUNE = SorId.of("9004001000016001");

	/** Senior og Omsorg, under Aalborg Kommune. */
	public static final SorId AALBORG_FORVALTNING = SorId.of("9004101000016000");

	/** Vejgård Plejehjem, under Senior og Omsorg. */
	public static final SorId VEJGAARD = SorId.of("9004201000016007");

	/** Hjemmeplejen Midtbyen, under Senior og Omsorg. */
	public static final SorId AALBORG_MIDTBY = SorId.of("9004301000016003");

	/** Region Nordjylland. */
	public static final SorId REGION_NORDJYLLAND = SorId.of("9005001000016002");

	/** Aalborg Universitetshospital, under Region Nordjylland. */
	public static final SorId AALBORG_UH = SorId.of("9005101000016001");

	/** Akut- og Traumecenter, under Aalborg Universitetshospital. */
	public static final SorId AKUTAFDELING = SorId.of("9005201000016008");

	/** Akutmodtagelsen, under Akut- og Traumecenter. */
	public static final SorId AKUTMODTAGELSE = SorId.of("9005211000016005");

	/** Akut Sengeafsnit, under Akut- og Traumecenter. */
	public static final SorId AKUT_SENGEAFSNIT = SorId.of("9005221000016001");

	/** Medicinsk Afdeling, under Aalborg Universitetshospital. */
	public static final SorId MEDICINSK_AFDELING = SorId.of("9005301000016004");

	/** Medicinsk Sengeafsnit, under Medicinsk Afdeling. */
	public static final SorId MEDICINSK_SENGEAFSNIT = SorId.of("9005311000016002");

	/** Medicinsk Ambulatorium, under Medicinsk Afdeling. */
	public static final SorId MEDICINSK_AMBULATORIUM = SorId.of("9005321000016006");

	/** Kirurgisk Afdeling, under Aalborg Universitetshospital. */
	public static final SorId KIRURGISK_AFDELING = SorId.of("9005401000016007");

	/** Kirurgisk Sengeafsnit, under Kirurgisk Afdeling. */
	public static final SorId KIRURGISK_SENGEAFSNIT = SorId.of("9005411000016009");

	/** Operationsgangen, under Kirurgisk Afdeling. */
	public static final SorId OPERATIONSGANG = SorId.of("9005421000016000");

	/** Limfjordens Privathospital ApS. */
	public static final SorId PRIVATHOSPITAL_EJER = SorId.of("9006001000016007");

	/** Limfjordens Privathospital, under Limfjordens Privathospital ApS. */
	public static final SorId PRIVATHOSPITAL = SorId.of("9006101000016008");

	/** Fonden Hospice Limfjord. */
	public static final SorId HOSPICE_EJER = SorId.of("9007001000016005");

	/** Hospice Limfjord, under Fonden Hospice Limfjord. */
	public static final SorId HOSPICE = SorId.of("9007101000016006");

	private DemoUnits() {
	}

}
