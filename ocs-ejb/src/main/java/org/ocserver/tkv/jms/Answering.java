package org.ocserver.tkv.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.ocserver.telephony.TKVList;

/** Answers requests that came as JMS messages. */
@ApplicationScoped
public class Answering {
  private static final Logger LOG = System.getLogger(Answering.class.getName());
  private static final long LONGEST_WAIT_SECONDS = 30;

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory connections;

  /**
   * Waits for an answer, of whatever form.
   *
   * @param late the answer when there is none in time; what was asked may be done yet
   * @throws IllegalStateException if the wait is cut short, so that the request is delivered again
   */
  public <T> T await(CompletableFuture<T> answer, Function<String, T> late) {
    try {
      return answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("no answer", failure);
    } catch (TimeoutException noneInTime) {
      String reason = "not done after " + LONGEST_WAIT_SECONDS + " s";
      LOG.log(Level.WARNING, "A request is {0}", reason);
      return late.apply(reason);
    }
  }

  /**
   * Sends what answers a request, in order and in the request's form: to where the request wants
   * it, else to the topic, with the property by which its receiver selects it. When this returns
   * the broker has it, so that the answers of one sender keep the order of the requests.
   *
   * @param addressee the property's value
   * @throws IllegalStateException if the broker does not take it, so that the request is delivered
   *     again
   */
  public void answer(
      Message request,
      Destination topic,
      String property,
      Optional<String> addressee,
      List<TKVList> answers) {
    if (answers.isEmpty()) {
      return;
    }
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession();
        MessageProducer producer = session.createProducer(null)) {
      Destination replyTo = request.getJMSReplyTo();
      for (TKVList answer : answers) {
        Message message = TkvMessages.replyTo(request, answer, session);
        message.setJMSCorrelationID(correlationOf(request));
        if (addressee.isPresent()) {
          message.setStringProperty(property, addressee.get());
        }
        producer.send(replyTo == null ? topic : replyTo, message);
      }
    } catch (JMSException failure) {
      LOG.log(Level.ERROR, "The broker did not take the answer " + answers, failure);
      throw new IllegalStateException("the broker did not take an answer", failure);
    }
  }

  /** The request's own correlation, or if it has none, its id. */
  private static String correlationOf(Message request) throws JMSException {
    String correlation = request.getJMSCorrelationID();
    return correlation == null ? request.getJMSMessageID() : correlation;
  }
}
