package inkan.api.notice;

import inkan.value.ResidentId;

/**
 * To whom and where a notice is sent, as the resident register has it, character by character. It goes from the addressee
 * file into the print file and nowhere else (decision 6).
 *
 * @param name at most {@value #LONGEST_NAME} characters
 * @param postalCode at most {@value #LONGEST_POSTAL_CODE}; may be empty
 * @param address at most {@value #LONGEST_ADDRESS}
 */
record Addressee(ResidentId resident, String name, String postalCode, String address) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_POSTAL_CODE = 16;
    static final int LONGEST_ADDRESS = 400;

    /** Nobody's name: it may not end in a log by accident. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
