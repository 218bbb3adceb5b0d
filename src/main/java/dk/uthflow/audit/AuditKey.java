package dk.uthflow.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the log is sealed with: 32 random bytes, of which come an Ed25519 key pair
 * for statements that others can check, and a secret for what is authenticated with every
 * row, where a signature would take too long.
 */
final class AuditKey {

	static final int LENGTH = 32;

	/** What a key must be, in the words of who sets it. */
	static final String RULE = "skal være %1$d byte i base64, som `openssl rand -base64 %1$d` skriver dem"
		.formatted(LENGTH);

	private static final String CURVE = "Ed25519";

	private static final String MAC = "HmacSHA256";

	private final KeyPair pair;

	private final SecretKeySpec secret;

	private AuditKey(KeyPair pair, SecretKeySpec secret) {
		this.pair = pair;
		this.secret = secret;
	}

	/**
	 * @throws IllegalArgumentException when the text is not 32 bytes in base64
	 */
	static AuditKey parse(String base64) {
		byte[] seed = Base64.getDecoder().decode(base64.strip());
		if (seed.length != LENGTH) {
			throw new IllegalArgumentException("%d bytes, not %d".formatted(seed.length, LENGTH));
		}
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(CURVE);
			generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
			Mac derivation = Mac.getInstance(MAC);
			derivation.init(new SecretKeySpec(seed, MAC));
			return new AuditKey(generator.generateKeyPair(),
					new SecretKeySpec(derivation.doFinal("uthflow audit heads".getBytes()), MAC));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean isKey(String base64) {
		try {
			return Base64.getDecoder().decode(base64.strip()).length == LENGTH;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** A new one, as text. */
	static String random() {
		byte[] seed = new byte[LENGTH];
		new SecureRandom().nextBytes(seed);
		return Base64.getEncoder().encodeToString(seed);
	}

	byte[] publicKey() {
		return this.pair.getPublic().getEncoded();
	}

	byte[] sign(byte[] statement) {
		try {
			Signature signature = Signature.getInstance(CURVE);
			signature.initSign(this.pair.getPrivate());
			signature.update(statement);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean isSigned(byte[] statement, byte[] signature, byte[] publicKey) {
		try {
			PublicKey key = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(publicKey));
			Signature check = Signature.getInstance(CURVE);
			check.initVerify(key);
			check.update(statement);
			return check.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/** Authenticates that a chain ends at this row. */
	byte[] mac(long chain, long seq, byte[] hash) {
		return mac(ByteBuffer.allocate(2 * Long.BYTES + hash.length).putLong(chain).putLong(seq).put(hash).array());
	}

	/** What only the holder of the key can make of these bytes. */
	byte[] mac(byte[] bytes) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.secret);
			return mac.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Has the key pair made of bytes that are given. */
	private static final class Given extends SecureRandom {

		private final transient byte[] seed;

		private Given(byte[] seed) {
			this.seed = seed;
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(this.seed, 0, bytes, 0, bytes.length);
		}

	}

}
