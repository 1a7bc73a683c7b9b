package io.moked.chassis.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/** Begins each transaction with the businesses of the current {@link Tenancy}. */
@Component("transactionManager")
class TenantTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    TenantTransactionManager(EntityManagerFactory entityManagers) {
        super(entityManagers);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            announceBusinesses();
        } catch (RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }

    private void announceBusinesses() {
        DataSource source = java.util.Objects.requireNonNull(getDataSource());
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.prepareStatement("select set_config('moked.businesses', ?, true)")) {
            statement.setString(1, Tenancy.setting());
            statement.execute();
        } catch (SQLException e) {
            var translated = new SQLExceptionSubclassTranslator().translate("begin", null, e);
            throw translated != null ? translated : new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
