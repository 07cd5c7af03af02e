package kata.deporder;

/** A service that counts how often it is looked at: compared, asked for its hash, or for equality. */
final class CountedService implements Comparable<CountedService> {

    private final int number;
    private final Looks looks;

    CountedService(int number, Looks looks) {
        this.number = number;
        this.looks = looks;
    }

    @Override
    public int compareTo(CountedService other) {
        looks.count();
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        looks.count();
        return other instanceof CountedService && ((CountedService) other).number == number;
    }

    @Override
    public int hashCode() {
        looks.count();
        return Integer.hashCode(number);
    }

    @Override
    public String toString() {
        return "s" + number;
    }
}
