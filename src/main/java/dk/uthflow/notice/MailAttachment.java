package dk.uthflow.notice;

/**
 * A file that goes with a mail.
 *
 * @param name its name, in plain letters that every mail program reads
 * @param type its media type
 * @param content its bytes
 */
public record MailAttachment(String name, String type, byte[] content) {

}
