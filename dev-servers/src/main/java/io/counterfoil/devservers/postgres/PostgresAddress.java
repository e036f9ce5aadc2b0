package io.counterfoil.devservers.postgres;

import io.counterfoil.devservers.Loopback;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is reached, and how.
 *
 * @param authority certificate of the issuer of the server's certificate, which then must be the server's in every respect; null: no
 *     TLS
 */
public record PostgresAddress(int port, @Nullable Path authority) {

    private static final int CONNECT_TIMEOUT_S = 5;

    public String jdbcUrl(String database) {
        String plain = "jdbc:postgresql://" + Loopback.HOST + ":" + port + "/" + database;
        return authority == null
                ? plain
                : plain + "?sslmode=verify-full&sslrootcert="
                        + URLEncoder.encode(authority.toString(), StandardCharsets.UTF_8);
    }

    /** Connects as {@code user}; the caller closes. */
    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_S));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_TIMEOUT_S));
        properties.setProperty("ApplicationName", "counterfoil-sandbox");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }
}
