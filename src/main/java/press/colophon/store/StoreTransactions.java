package press.colophon.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.sqlite.SQLiteException;

/** Transactions whose failures at their beginning and at their end are told like those between. */
final class StoreTransactions extends JdbcTransactionManager {

    private final transient SQLExceptionTranslator errors = new StoreErrors();

    StoreTransactions(DataSource source) {
        super(source);
        setExceptionTranslator(errors);
    }

    /** SQLite waits for other writers when a transaction begins, and may do so in vain. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            RuntimeException told = e.getCause() instanceof SQLException problem
                    ? errors.translate("the begin of a transaction", null, problem) : null;
            throw told == null ? e : told;
        }
    }

    /** SQLite by itself undoes what fails for want of room; that nothing is left to undo must not hide why. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionSystemException e) {
            if (!(e.getCause() instanceof SQLiteException problem
                    && String.valueOf(problem.getMessage()).contains("no transaction is active"))) {
                throw e;
            }
        }
    }
}
