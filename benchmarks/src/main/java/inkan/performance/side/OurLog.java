package inkan.performance.side;

import inkan.command.Command;
import inkan.event.Channel;
import inkan.performance.lab.Callers.Caller;
import inkan.performance.lab.Database;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The program's log on one or several nodes, reached through its command desk: the same domain, Axon and wiring. */
public final class OurLog implements Side {
    /** So many that no aggregate that is measured falls out. */
    private static final int ALL_CACHED = 200_000;

    private final String name;
    private final Cards cards;
    private final List<Node> nodes;
    private final AtomicLong created = new AtomicLong();

    /** Opens it on a database whose log has been filled. */
    public OurLog(String name, Database database, List<String> cards, int nodes, boolean cached) {
        this.name = name;
        this.cards = new Cards(cards);
        this.nodes = Stream.generate(() -> new Node(database, cached ? ALL_CACHED : 0))
                .limit(nodes)
                .toList();
    }

    private Node node(int number) {
        return nodes.get(number % nodes.size());
    }

    @Override
    public String name() {
        return name;
    }

    /** With several nodes a card's commands all come to the same one, as from a balancer that keeps to a node. */
    @Override
    public Caller appending(int caller, int callers) {
        Cards.Deal deal = cards.deal(caller, callers);
        return () -> node(caller).handle(Procedures.enterPin(deal), Channel.SMARTPHONE_APP);
    }

    /** The same with a card's commands coming to one node after the other, so that memory is of little use. */
    public Caller appendingAnywhere(int caller, int callers) {
        Cards.Deal deal = cards.deal(caller, callers);
        return () -> {
            Command entry = Procedures.enterPin(deal);
            node(deal.entries()).handle(entry, Channel.SMARTPHONE_APP);
        };
    }

    @Override
    public Caller creating(int caller) {
        return () -> node(caller).handle(Procedures.register(created.incrementAndGet()), Channel.REGISTER);
    }

    /** The log alone, of its first node. */
    public Engine engine() {
        return new Engine(nodes.getFirst());
    }

    /** Whether every card has been used. */
    public boolean isWarm() {
        return cards.leastEntries() > 0;
    }

    /** How many entries each card has seen on average. */
    public double meanEntries() {
        return cards.meanEntries();
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
