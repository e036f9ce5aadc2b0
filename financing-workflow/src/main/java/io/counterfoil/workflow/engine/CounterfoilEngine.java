package io.counterfoil.workflow.engine;

import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandCounterInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine inside our transactions: what it writes and what we write commit together or not at all. Its job executor is off,
 * because timers are fired in the order of their days, at their place in the feed.
 */
final class CounterfoilEngine extends JakartaTransactionProcessEngineConfiguration {

    static final String SCHEMA = "workflow";

    CounterfoilEngine(
            DataSource database,
            TransactionManager transactions,
            Map<Object, Object> beans,
            List<BpmnParseListener> listeners) {
        setProcessEngineName("counterfoil");
        setDataSource(database);
        setTransactionManager(transactions);
        setTransactionsExternallyManaged(true);
        setDatabaseType("postgres");
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE); // Flyway owns it
        setDatabaseTablePrefix(SCHEMA + ".");
        setDatabaseSchema(SCHEMA);
        setIdGenerator(new StrongUuidGenerator());
        setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        setJobExecutorActivate(false);
        setAuthorizationEnabled(false); // the door of the service decides
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDefaultNumberOfRetries(3);
        setBeans(beans);
        setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
        setEnforceHistoryTimeToLive(false); // how long history is kept is a setting of the service
    }

    /** The commands on the schema run without a transaction of their own: Agroal takes no connection into one that began later. */
    @Override
    protected void initCommandExecutorDbSchemaOperations() {
        List<CommandInterceptor> chain = new ArrayList<>();
        chain.add(new LogInterceptor());
        chain.add(new CommandCounterInterceptor(this));
        chain.add(createTransactionInterceptor(false));
        chain.add(new CommandContextInterceptor(commandContextFactory, this));
        chain.add(actualCommandExecutor);
        commandExecutorSchemaOperations = initInterceptorChain(chain);
    }
}
