package dev.haechi.acceptance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Premises}, which are closed when all tests are over. */
final class OnPremises implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(OnPremises.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Premises.class || type == Bank.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var premises =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent(Premises.class, _ -> Premises.open(), Premises.class);
        return parameter.getParameter().getType() == Bank.class ? premises.bank() : premises;
    }
}
