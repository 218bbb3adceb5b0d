package dk.uthflow.cases.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Files that come with reports.
 *
 * @param clamd where a clamd of ClamAV listens, as {@code host:port}, or null: files are
 * then not looked through for viruses
 * @param mestventende how much may wait in all for reports that are not sent yet
 */
@ConfigurationProperties("uthflow.bilag")
record AttachmentSettings(String clamd, @DefaultValue("2GB") DataSize mestventende) {

	AttachmentSettings {
		clamd = StringUtils.hasText(clamd) ? clamd : null;
	}

}
