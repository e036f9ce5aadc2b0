package io.counterfoil.devservers.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A database and the one role that owns it and may connect to it. Both have the same name. */
public record PostgresDatabase(String name, String password) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z_]{0,62}");

    public PostgresDatabase {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
    }

    /** Creates role and database if they are missing, and sets the role's password. Safe to repeat. */
    public void createIfMissing(PostgresAddress server, String superuserPassword) throws SQLException {
        try (Connection admin = server.connect("postgres", PostgresCluster.SUPERUSER, superuserPassword);
                Statement statement = admin.createStatement()) {
            if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD " + literal(statement));
            if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private boolean exists(Connection admin, String query) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private String literal(Statement statement) throws SQLException {
        return statement.enquoteLiteral(password);
    }

    @Override
    public String toString() {
        return "PostgresDatabase[" + name + "]"; // never the password
    }
}
