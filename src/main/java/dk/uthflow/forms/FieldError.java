package dk.uthflow.forms;

/**
 * What is wrong with one field of what was submitted.
 *
 * @param felt the field's path: {@code overskrift}, {@code laegemidler[0].navn}
 * @param besked what is wrong and how to put it right, in Danish, naming the field by its
 * label; never holds what was submitted
 */
public record FieldError(String felt, String besked) {

}
