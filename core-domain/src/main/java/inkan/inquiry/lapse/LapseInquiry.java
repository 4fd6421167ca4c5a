package inkan.inquiry.lapse;

import inkan.command.Command;
import inkan.value.InquiryId;

/** Records that an inquiry was not used in time. */
public record LapseInquiry(InquiryId inquiry) implements Command {
    @Override
    public InquiryId subject() {
        return inquiry;
    }
}
