package press.colophon.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What belongs together is written together, or not at all. */
public final class Transactions {

    private final TransactionTemplate template;
    private final boolean oneWriter;
    // SQLite has one writer at a time, and lets the others try by chance; here they stand in line.
    private final ReentrantLock line = new ReentrantLock(true);

    Transactions(PlatformTransactionManager transactions, boolean oneWriter) {
        this.template = new TransactionTemplate(transactions);
        this.oneWriter = oneWriter;
    }

    /**
     * Does something that writes, in one transaction, or in that of the caller.
     *
     * @param work what to do; an exception undoes it
     * @return what it gives back, once it is safe on disk
     */
    public <T> T write(Supplier<T> work) {
        if (!oneWriter || TransactionSynchronizationManager.isActualTransactionActive()) {
            return run(work);
        }
        line.lock();
        try {
            return run(work);
        } finally {
            line.unlock();
        }
    }

    @SuppressWarnings("NullAway")
    private <T> T run(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
