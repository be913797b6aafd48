package org.xieshang.access;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.springframework.context.ApplicationContext;

/**
 * Expressions without a scope stand in queries, which come from outside: they may tell dates and the caller, and reach nothing else
 * (CVE-2026-109432). Those of models see beans and variables as always; so does a timer's cycle, which has no scope either but is only
 * read while a job runs.
 */
class QueryExpressions extends SpringExpressionManager {

  QueryExpressions(ApplicationContext beans) {
    super(beans);
  }

  @Override
  protected ProcessEngineElContext createElContext(VariableScope scope) {
    if (scope != null || Context.getCommandContext() != null && Context.getCommandContext().getCurrentJob() != null) {
      return super.createElContext(scope);
    }
    ensureInitialized();
    return new ProcessEngineElContext(functionMapper, new DateArithmetic());
  }

  /** {@code dateTime().plusDays(3)} and its kind, with constants. */
  private static final class DateArithmetic extends ELResolver {

    private static final Pattern CALCULATION = Pattern.compile("(plus|minus|with)[A-Z]\\w*");

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      if (base instanceof DateTime date && CALCULATION.matcher(String.valueOf(method)).matches()) {
        context.setPropertyResolved(true);
        try {
          return arguments == null || arguments.length == 0
              ? DateTime.class.getMethod(method.toString()).invoke(date)
              : DateTime.class.getMethod(method.toString(), int.class).invoke(date, ((Number) arguments[0]).intValue());
        } catch (ReflectiveOperationException | ClassCastException unknown) {
          throw new ProcessEngineException("no such calculation with dates: " + method);
        }
      }
      throw refused(method);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      throw refused(property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      throw refused(property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw refused(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return null;
    }

    private static ProcessEngineException refused(Object name) {
      return new ProcessEngineException("an expression in a query reaches dates and the caller only, not " + name);
    }
  }
}
