package org.ocserver.scxml.ecmascript;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.ocserver.scxml.MachineFailure;

/** Runs scripts that can reach nothing, for a bounded time. */
final class Sandbox extends ContextFactory {
  private static final int OBSERVED_EACH = 500;
  private static final int STACK_DEPTH = 500;
  private static final Set<Integer> OFF =
      Set.of(
          Context.FEATURE_PARENT_PROTO_PROPERTIES,
          Context.FEATURE_E4X,
          Context.FEATURE_DYNAMIC_SCOPE,
          Context.FEATURE_ENHANCED_JAVA_ACCESS,
          Context.FEATURE_ENABLE_JAVA_MAP_ACCESS,
          Context.FEATURE_JAVA_SERIALIZATION);

  static {
    findRegularExpressions();
  }

  private final ScriptLimits limits;
  private final InstantSource time;

  Sandbox(ScriptLimits limits, InstantSource time) {
    this.limits = limits;
    this.time = time;
  }

  /**
   * Rhino looks for its regular expressions once, where the thread looks for classes that comes
   * first; in an application server that may be elsewhere than where Rhino is.
   */
  private static void findRegularExpressions() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader rhino = ScriptRuntime.class.getClassLoader();
    thread.setContextClassLoader(rhino);
    try {
      Class.forName(ScriptRuntime.class.getName(), true, rhino);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  ScriptLimits limits() {
    return limits;
  }

  /** A turn on this thread. */
  private static final class Turn extends Context {
    private long instructions;
    private Instant began = Instant.MIN;

    /** Bytes that the thread had asked for before the turn, or asked for without its doing. */
    private long unpaid = AllocatedMemory.ofThisThread();

    private Optional<EcmaScriptModel> model = Optional.empty();
    private boolean ours;

    /** The lists whose items are just being made a text. */
    private final Set<Scriptable> joining = Collections.newSetFromMap(new IdentityHashMap<>());

    private Turn(ContextFactory factory) {
      super(factory);
    }

    private long allocated() {
      return AllocatedMemory.ofThisThread() - unpaid;
    }
  }

  @Override
  protected Context makeContext() {
    Turn turn = new Turn(this);
    turn.setLanguageVersion(Context.VERSION_ES6);
    turn.setInterpretedMode(true);
    turn.setMaximumInterpreterStackDepth(STACK_DEPTH);
    turn.setClassShutter(name -> false);
    turn.setInstructionObserverThreshold(OBSERVED_EACH);
    // Without it the interpreter replaces calls at the end of a function by jumps that neither the
    // observer nor the limit of the stack sees.
    turn.setGeneratingDebug(true);
    turn.began = time.instant();
    return turn;
  }

  @Override
  protected boolean hasFeature(Context context, int feature) {
    return !OFF.contains(feature) && super.hasFeature(context, feature);
  }

  @Override
  protected void observeInstructionCount(Context context, int count) {
    Turn turn = (Turn) context;
    if (turn.ours) {
      return;
    }
    turn.instructions += count;
    if (turn.instructions > limits.instructions()) {
      throw new MachineFailure("a script takes more than " + limits.instructions() + " steps");
    }
    if (time.instant().isAfter(turn.began.plus(limits.time()))) {
      throw new MachineFailure("a script takes longer than " + limits.time().toMillis() + " ms");
    }
    checkMemory(turn);
  }

  private void checkMemory(Turn turn) {
    if (!turn.ours && turn.allocated() > limits.memory()) {
      throw new MachineFailure("a script asks for more than " + limits.memory() + " bytes");
    }
  }

  /** Something large was made: whether it was too much. */
  void checkMemory() {
    checkMemory((Turn) Context.getCurrentContext());
  }

  /**
   * Runs the steps of a turn; those within a turn belong to it.
   *
   * @return how many bytes they asked for; 0 if they belong to another turn
   */
  long turn(Runnable steps) {
    if (Context.getCurrentContext() instanceof Turn) {
      steps.run();
      return 0;
    }
    Turn turn = (Turn) enterContext();
    try {
      steps.run();
      return turn.allocated();
    } catch (StackOverflowError | OutOfMemoryError beyond) {
      throw new MachineFailure("a script takes too much memory: " + beyond);
    } finally {
      Context.exit();
    }
  }

  /** The model whose script runs on this thread; none while the standard objects are made. */
  static Optional<EcmaScriptModel> running() {
    return ((Turn) Context.getCurrentContext()).model;
  }

  /** The lists whose items are just being made a text: within itself, a list is empty. */
  static Set<Scriptable> joining() {
    return ((Turn) Context.getCurrentContext()).joining;
  }

  /** Runs scripts of our own, which no machine pays for. */
  <T> T setUp(Step<T> step) {
    return step(
        Optional.empty(),
        context -> {
          Turn turn = (Turn) context;
          turn.ours = true;
          try {
            return step.run(turn);
          } finally {
            turn.ours = false;
          }
        });
  }

  /** Does what is done once for all machines of a document: none of them pays for its memory. */
  <T> T unpaid(Supplier<T> work) {
    long before = AllocatedMemory.ofThisThread();
    try {
      return work.get();
    } finally {
      ((Turn) Context.getCurrentContext()).unpaid += AllocatedMemory.ofThisThread() - before;
    }
  }

  /** What a model does in a turn. */
  interface Step<T> {
    T run(Context context);
  }

  /** One step of a model; where no turn is, it is one of its own. */
  <T> T step(Optional<EcmaScriptModel> model, Step<T> step) {
    Context current = Context.getCurrentContext();
    if (!(current instanceof Turn turn)) {
      Object[] result = new Object[1];
      turn(() -> result[0] = step(model, step));
      @SuppressWarnings("unchecked")
      T typed = (T) result[0];
      return typed;
    }
    Optional<EcmaScriptModel> before = turn.model;
    turn.model = model;
    try {
      return step.run(turn);
    } finally {
      turn.model = before;
    }
  }
}
