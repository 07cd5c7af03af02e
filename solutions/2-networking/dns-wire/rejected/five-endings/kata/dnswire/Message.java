package kata.dnswire;

import java.util.List;

/**
 * A DNS message.
 *
 * @param id from 0 to 65535
 * @param flags all 16 bits behind the id, as one number from 0 to 65535
 */
public record Message(
        int id,
        int flags,
        List<Question> questions,
        List<Resource> answers,
        List<Resource> authorities,
        List<Resource> additionals) {}
