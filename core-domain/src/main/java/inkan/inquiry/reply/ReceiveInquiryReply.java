package inkan.inquiry.reply;

import inkan.command.Command;
import inkan.counter.Letter;
import inkan.value.InquiryId;

/**
 * Takes in the holder's reply to an inquiry, and looks whether it is in order.
 *
 * @param letter the letter answered, as it came
 */
public record ReceiveInquiryReply(InquiryId inquiry, Letter letter) implements Command {
    @Override
    public InquiryId subject() {
        return inquiry;
    }
}
