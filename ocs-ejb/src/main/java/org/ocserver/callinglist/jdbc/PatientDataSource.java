package org.ocserver.callinglist.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source whose connections wait for an answer as long as it takes: for what may run for
 * hours, such as the creation of an index. When a connection is closed, its time-out is again what
 * it was.
 */
public final class PatientDataSource implements DataSource {
  private static final int FOR_EVER = 0;

  private final DataSource hurried;

  public PatientDataSource(DataSource hurried) {
    this.hurried = hurried;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return patient(hurried.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return patient(hurried.getConnection(user, password));
  }

  private static Connection patient(Connection connection) throws SQLException {
    int usual = connection.getNetworkTimeout();
    if (usual == FOR_EVER) {
      return connection;
    }
    connection.setNetworkTimeout(Runnable::run, FOR_EVER);
    return (Connection)
        Proxy.newProxyInstance(
            PatientDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close") && !connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, usual);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return hurried.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    hurried.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    hurried.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return hurried.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return hurried.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return hurried.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return hurried.isWrapperFor(type);
  }
}
