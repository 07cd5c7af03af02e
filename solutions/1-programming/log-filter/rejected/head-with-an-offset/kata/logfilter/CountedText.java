package kata.logfilter;

/** A text that counts how often it is looked at, and refuses when it is too often. */
final class CountedText implements CharSequence {

    private final CharSequence text;
    private long left;

    /** @param most looks that are allowed */
    CountedText(CharSequence text, long most) {
        this.text = text;
        this.left = most;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new GivenUp();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }
}
