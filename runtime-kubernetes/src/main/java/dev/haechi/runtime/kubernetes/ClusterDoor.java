package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.ClusterAccess;
import dev.haechi.kubernetes.access.CredentialFacts;
import dev.haechi.kubernetes.access.FileSeen;
import dev.haechi.kubernetes.access.Reach;
import dev.haechi.kubernetes.access.Reading;
import dev.haechi.kubernetes.access.Replies;
import dev.haechi.kubernetes.access.Right;
import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.Endpoint;
import dev.haechi.kubernetes.kubeconfig.ProxyVariables;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The real world around a kubeconfig: files, sockets, and requests by fabric8's client. */
public final class ClusterDoor implements ClusterAccess {
    private static final long LARGEST = 16L << 20;

    private final Surroundings surroundings;

    /** Looks from one folder. */
    public ClusterDoor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public FileSeen file(String name) {
        Path path = surroundings.directory().resolve(name);
        if (Files.isDirectory(path)) {
            return new FileSeen.Folder();
        }
        if (Files.notExists(path)) {
            return new FileSeen.Missing();
        }
        try {
            long size = Files.size(path);
            return size > LARGEST
                    ? new FileSeen.Unreadable("it has " + size + " bytes")
                    : new FileSeen.Content(Files.readAllBytes(path));
        } catch (AccessDeniedException denied) {
            return new FileSeen.Unreadable("permission denied");
        } catch (IOException failed) {
            return new FileSeen.Unreadable(Failures.said(failed));
        }
    }

    @Override
    public CredentialFacts credentials(Choice choice) {
        var materials = materials(choice);
        var user = choice.user();
        var certificate = user.certificate().map(materials::certificates);
        var key = user.key().map(materials::key);
        var tokenFile = user.tokenFile().map(materials::token);
        var token = tokenFile.flatMap(Loaded::token).or(user::token);
        return new CredentialFacts(
                choice.cluster().authority().map(materials::certificates).map(Loaded::reading),
                certificate.map(Loaded::reading),
                key.map(Loaded::reading),
                fits(certificate, key),
                tokenFile.map(Loaded::reading),
                token.map(Tokens::facts),
                user.plugin().map(one -> plugins(choice).find(one).isPresent()));
    }

    private static Optional<Boolean> fits(Optional<Loaded> certificate, Optional<Loaded> key) {
        return certificate
                .filter(one -> !one.certificates().isEmpty())
                .flatMap(
                        one ->
                                key.filter(read -> read.reading() instanceof Reading.Hidden)
                                        .map(
                                                read ->
                                                        KeyPairs.pair(
                                                                        one.certificates()
                                                                                .getFirst(),
                                                                        read.pem())
                                                                .isPresent()));
    }

    @Override
    public Reach reach(Choice choice, Endpoint server) {
        var given = choice.cluster().authority().map(materials(choice)::certificates);
        Optional<List<X509Certificate>> anchors =
                given.isEmpty()
                        ? Optional.of(Chains.ofTheSystem())
                        : given.map(Loaded::certificates).filter(all -> !all.isEmpty());
        var variable = variable(choice, server);
        if (variable.filter(one -> one.proxy().isEmpty()).isPresent()) {
            return new Reach.ProxyUnfit(variable.get().variable());
        }
        var way = way(choice, server, variable);
        return new Approach(choice, way, surroundings.patience(), anchors).go();
    }

    @Override
    public Replies ask(Choice choice, Endpoint server, List<Right> rights) {
        return new Questions(
                        choice,
                        way(choice, server, variable(choice, server)),
                        materials(choice),
                        plugins(choice),
                        surroundings.patience())
                .ask(rights);
    }

    private static Way way(
            Choice choice, Endpoint server, Optional<ProxyVariables.Named> variable) {
        return new Way(
                server, choice.proxy().or(() -> variable.flatMap(ProxyVariables.Named::proxy)));
    }

    /** The proxy of a variable, where the kubeconfig names none. */
    private Optional<ProxyVariables.Named> variable(Choice choice, Endpoint server) {
        return choice.cluster().proxy().isPresent()
                ? Optional.empty()
                : ProxyVariables.of(surroundings.environment()::apply).proxyFor(server);
    }

    private Materials materials(Choice choice) {
        return new Materials(folder(choice));
    }

    private Plugins plugins(Choice choice) {
        return new Plugins(folder(choice), surroundings);
    }

    /** The folder of the kubeconfig, from which the files are meant that it names. */
    private Path folder(Choice choice) {
        Path file = surroundings.directory().resolve(choice.file()).toAbsolutePath();
        return Optional.ofNullable(file.getParent()).orElse(file);
    }
}
