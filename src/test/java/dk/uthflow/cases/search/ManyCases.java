package dk.uthflow.cases.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dk.uthflow.sor.SorId;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.postgresql.core.BaseConnection;

/**
 * A country's cases of four years, made up: 98 municipalities of very unequal size, five
 * regions with hospitals, texts of a few sentences in Danish. The same every time.
 */
final class ManyCases {

	static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

	static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

	private static final int DAYS = (int) (TODAY.toEpochDay() - FIRST_DAY.toEpochDay());

	private static final int MUNICIPALITIES = 98;

	private static final int REGIONS = 5;

	private static final int BATCH = 20_000;

	private static final String[] WHO = { "Beboeren", "Patienten", "Borgeren", "En ældre kvinde", "En mand i 80'erne",
			"Barnet", "En dement beboer" };

	private static final String[] DID = { "faldt ud af sengen", "faldt på gangen", "fik forkert dosis",
			"fik ikke sin medicin", "fik en anden beboers tabletter", "blev fundet på gulvet", "fik et tryksår",
			"blev udskrevet uden epikrise", "fik urinvejsinfektion efter kateter", "ventede for længe på ambulancen",
			"forlod afdelingen ubemærket", "fik insulin to gange", "gled på toilettet", "blev forvekslet med en anden",
			"fik allergisk reaktion" };

	private static final String[] WHEN = { "om natten", "i forbindelse med vagtskifte", "under forflytning",
			"efter aftensmaden", "tidligt om morgenen", "i weekenden", "lige før udskrivelse", "under stuegang" };

	private static final String[] WHY = { "Sengehesten var ikke slået op", "Doseringsæsken var ikke ajourført",
			"Medicinskemaet og FMK stemte ikke overens", "Kaldesnoren lå uden for rækkevidde",
			"Der manglede kvittering for givet medicin", "Afløseren kendte ikke borgeren",
			"Overleveringen mellem afdelingerne var mangelfuld", "Liften var til service",
			"Gulvet var vådt efter rengøring", "Plejeplanen var ikke opdateret", "Navnebåndet blev ikke kontrolleret",
			"Recepten var udløbet" };

	private static final String[] SO = { "Lægen blev kontaktet og borgeren observeret det næste døgn.",
			"Ingen tegn på skade, men borgeren var utryg.", "Patienten blev indlagt til observation.",
			"Der blev lagt en forbinding, og de pårørende er orienteret.", "Blodsukkeret blev målt hver time.",
			"Røntgen viste ingen brud.", "Borgeren fik smertestillende og kom i seng igen." };

	private static final String[] NEXT = { "Vi har drøftet hændelsen på personalemøde og indført dobbeltkontrol.",
			"Instruksen er gennemgået med alle vagtlag.", "Der er bestilt sensormåtte og lavere seng.",
			"Medicinansvarlig gennemgår doseringen en gang om ugen.", "Tjeklisten ved udskrivelse bruges nu hver gang.",
			"Ny medarbejder får følgevagt, til oplæring er afsluttet." };

	private static final String[] DRUGS = { "Panodil", "Marevan", "Insulatard", "Furix", "Metformin", "Morfin",
			"Simvastatin", "Eliquis", "Oxycodon", "Penicillin" };

	private static final String[] SYLLABLES = { "kar", "lo", "mi", "sten", "bro", "va", "fin", "ther", "po", "lum",
			"gra", "dek", "sil", "ton", "rup", "nal" };

	private static final String[] SEVERITIES = { "Ingen konsekvens", "Ingen konsekvens", "Lettere konsekvens",
			"Alvorlig patientsikkerhedsrisiko", "Alvorlig konsekvens", "Dødelig konsekvens" };

	private static final String[] TYPES = { "medicinering", "medicinering", "medicinering", "patientuheld",
			"patientuheld", "dokumentation", "kliniske", "infektion", "udstyr", "administrative", "organisation",
			"anden" };

	private final Random random = new Random(42);

	private final List<List<String>> owners = new ArrayList<>();

	private int units;

	ManyCases() {
		for (int owner = 0; owner < MUNICIPALITIES + REGIONS; owner++) {
			this.owners.add(wards(owner));
		}
	}

	/** The units at the root: every municipality, then every region. */
	List<SorId> roots() {
		return this.owners.stream().map((wards) -> id(wards.get(0), 0)).toList();
	}

	/** A municipality; the first one is the largest. */
	SorId municipality(int number) {
		return id(this.owners.get(number).get(0), 0);
	}

	SorId region(int number) {
		return id(this.owners.get(MUNICIPALITIES + number).get(0), 0);
	}

	SorId ward(int municipality, int number) {
		List<String> wards = this.owners.get(municipality);
		String path = wards.get(number % wards.size());
		return id(path, path.split("\\.").length - 1);
	}

	/** By two connections, since what is generated takes most of the time. */
	void fill(DataSource database, int count) throws InterruptedException {
		ThreadPoolExecutor writers = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2),
				new ThreadPoolExecutor.CallerRunsPolicy());
		StringBuilder rows = new StringBuilder();
		for (int number = 0; number < count; number++) {
			appendRow(rows, number, count);
			if (number % BATCH == BATCH - 1 || number == count - 1) {
				String batch = rows.toString();
				writers.execute(() -> copy(database, batch));
				rows.setLength(0);
			}
		}
		writers.shutdown();
		writers.awaitTermination(2, TimeUnit.HOURS);
	}

	private static void copy(DataSource database, String rows) {
		try (Connection connection = database.getConnection()) {
			connection.unwrap(BaseConnection.class)
				.getCopyAPI()
				.copyIn("""
						copy uth_case (case_number, status, location, path, location_name, headline, event_date,
							reported, due, closed, handler, severity, event_type, data) from stdin""",
						new StringReader(rows));
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void appendRow(StringBuilder rows, int number, int count) {
		LocalDate day = FIRST_DAY.plusDays((long) number * DAYS / count);
		LocalDateTime at = day.atTime(this.random.nextInt(24), this.random.nextInt(60));
		int age = (int) (TODAY.toEpochDay() - day.toEpochDay());
		boolean closed = this.random.nextInt(90) < age;
		String status = !closed ? pick("INDBAKKE", "SAGSBEHANDLING", "SAGSBEHANDLING", "ANONYMISERING")
				: (this.random.nextInt(20) == 0) ? "AFVIST" : "AFSLUTTET";
		List<String> wards = this.owners.get(owner());
		String path = wards.get(1 + this.random.nextInt(wards.size() - 1));
		String location = id(path, path.split("\\.").length - 1).value();
		String what = pick(DID);
		append(rows, "%d-%06d".formatted(day.getYear(), number), status, location, path, "Afsnit " + location,
				pick(WHO) + " " + what, day.minusDays(this.random.nextInt(10)).toString(), at + "+01",
				day.plusDays(90).toString(), closed ? day.plusDays(Math.min(age, 80)) + " 12:00+01" : "\\N",
				"INDBAKKE".equals(status) ? "\\N" : "bruger" + Math.floorMod(path.hashCode(), 2000), pick(SEVERITIES),
				closed ? pick(TYPES) : "\\N", data(what));
		rows.append('\n');
	}

	private String data(String what) {
		StringBuilder data = new StringBuilder("{");
		put(data, "rapportoerType", "sundhedsperson");
		put(data, "haendelsesbeskrivelse",
				"%s %s %s. %s. %s. %s %s havde lige været der.".formatted(pick(WHO), what, pick(WHEN), pick(WHY),
						pick(WHO) + " " + pick(DID) + " " + pick(WHEN),
						pick("Hjælper fra", "Vagten på", "Kontaktpersonen fra"), rareWord()));
		put(data, "konsekvensbeskrivelse", pick(SO) + " " + pick(SO));
		put(data, "faktiskKonsekvens", "lettere");
		put(data, "forebyggelse", pick(NEXT) + " " + rareWord() + ".");
		put(data, "sagsoplysninger", pick(WHY) + ". " + pick(WHY) + ". " + pick(SO));
		put(data, "vurdering", pick(WHY) + ". " + pick(NEXT));
		put(data, "konklusion", pick(NEXT) + " " + pick(NEXT));
		if (this.random.nextInt(3) == 0) {
			data.append("\"laegemidler\":[{\"navn\":\"").append(pick(DRUGS)).append("\",\"styrke\":\"500 mg\"}],");
		}
		return data.append("\"patientNavn\":\"Karen Fiktivsen\"}").toString();
	}

	/** One of some 65,000 words, the short ones common and the long ones rare. */
	private String rareWord() {
		StringBuilder word = new StringBuilder();
		for (int syllables = 2 + this.random.nextInt(3); syllables > 0; syllables--) {
			word.append(pick(SYLLABLES));
		}
		return word.toString();
	}

	/** A few large owners have most of the cases. */
	private int owner() {
		if (this.random.nextInt(3) == 0) {
			return MUNICIPALITIES + this.random.nextInt(REGIONS);
		}
		double skewed = this.random.nextDouble();
		return (int) (MUNICIPALITIES * skewed * skewed);
	}

	/** The paths of an owner's units, itself first. */
	private List<String> wards(int owner) {
		boolean region = owner >= MUNICIPALITIES;
		List<String> paths = new ArrayList<>();
		String root = next("");
		paths.add(root);
		int houses = region ? 8 : 3 + this.random.nextInt(10);
		for (int house = 0; house < houses; house++) {
			String hospital = next(root);
			paths.add(hospital);
			for (int unit = 0; unit < (region ? 30 : 8); unit++) {
				String department = next(hospital);
				paths.add(department);
				for (int ward = 0; region && ward < 4; ward++) {
					paths.add(next(department));
				}
			}
		}
		return paths;
	}

	private String next(String above) {
		try {
			String digits = (100_000 + this.units++) + "1000016" + "00";
			return above + digits + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits) + ".";
		}
		catch (CheckDigitException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SorId id(String path, int level) {
		return SorId.of(path.split("\\.")[level]);
	}

	private String pick(String... words) {
		return words[this.random.nextInt(words.length)];
	}

	private static void put(StringBuilder data, String key, String value) {
		data.append('"').append(key).append("\":\"").append(value).append("\",");
	}

	private static void append(StringBuilder row, String... values) {
		row.append(String.join("\t", values));
	}

}
