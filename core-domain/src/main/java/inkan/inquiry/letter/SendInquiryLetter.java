package inkan.inquiry.letter;

import inkan.command.Command;
import inkan.value.InquiryId;

/** Sends the letter of an inquiry to the holder. */
public record SendInquiryLetter(InquiryId inquiry) implements Command {
    @Override
    public InquiryId subject() {
        return inquiry;
    }
}
