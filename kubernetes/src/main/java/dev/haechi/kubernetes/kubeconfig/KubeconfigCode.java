package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/**
 * Why a kubeconfig does not lead to a cluster that Haechi can deliver to. No argument is secret.
 */
public enum KubeconfigCode implements ProblemCode {
    /** Nothing there: the file. */
    FILE_MISSING("KUB-401", Family.USER),
    /** Nothing in it: the file. */
    FILE_EMPTY("KUB-402", Family.USER),
    /** A folder: the file. */
    FILE_IS_FOLDER("KUB-403", Family.USER),
    /** Not to be read: the file, the reason. */
    FILE_UNREADABLE("KUB-404", Family.USER),
    /** UTF-16 or no text at all: the file. */
    NOT_TEXT("KUB-405", Family.USER),
    /** Base64 of the file: the file, the command line that takes it off, how many times. */
    BASE64("KUB-406", Family.USER),
    /** One line in which line ends stand as backslash and n: the file. */
    ESCAPED("KUB-407", Family.USER),
    /** A byte order mark: the file. */
    BYTE_ORDER_MARK("KUB-408", Family.USER),
    /** Line ends of Windows: the file. */
    CARRIAGE_RETURNS("KUB-409", Family.USER),
    /** Tabs that indent. No arguments. */
    TABS("KUB-410", Family.USER),
    /** Anchors and aliases. No arguments. */
    ALIASES("KUB-411", Family.USER),
    /** Neither YAML nor JSON. No arguments: the parser might quote a secret. */
    NOT_YAML("KUB-412", Family.USER),
    /** A Secret with the kubeconfig inside: the name of the entry. */
    SECRET_AROUND("KUB-413", Family.USER),
    /** Another document: what it is. */
    OTHER_KIND("KUB-414", Family.USER),
    /** A part of a kubeconfig: what is not there. */
    FRAGMENT("KUB-415", Family.USER),
    /** A field that is not what it has to be: the field, what it has to be. */
    WRONG_SHAPE("KUB-416", Family.USER),
    /** A second document. No arguments. */
    SEVERAL("KUB-417", Family.USER),
    /** No context chosen: the contexts that are there. */
    NO_CURRENT_CONTEXT("KUB-421", Family.USER),
    /** A context that is not there: its name, those that are. */
    NO_SUCH_CONTEXT("KUB-422", Family.USER),
    /** A cluster that is not there: the context, its name, those that are. */
    NO_SUCH_CLUSTER("KUB-423", Family.USER),
    /** A user that is not there: the context, its name, those that are. */
    NO_SUCH_USER("KUB-424", Family.USER),
    /** A cluster without server: the cluster. */
    NO_SERVER("KUB-425", Family.USER),
    /** What kubectl falls back to: the cluster. */
    LOCALHOST("KUB-426", Family.USER),
    /** Not encrypted: the cluster. */
    PLAIN_HTTP("KUB-427", Family.USER),
    /** No address of a server: the cluster. */
    SERVER_UNFIT("KUB-428", Family.USER),
    /** A proxy that is not of the form http://host:port: the cluster. */
    PROXY_UNFIT("KUB-429", Family.USER),
    /** A user who has nothing to show: the user. */
    NO_CREDENTIALS("KUB-431", Family.USER),
    /** A node's identity: the identity. */
    NODE_IDENTITY("KUB-432", Family.USER),
    /** A file that is named and not here: the field, the path. */
    MATERIAL_NOT_HERE("KUB-433", Family.USER),
    /** A file that cannot be read: the field, the path, the reason. */
    MATERIAL_UNREADABLE("KUB-434", Family.USER),
    /** Data that are no base64: the field. */
    NOT_BASE64("KUB-435", Family.USER),
    /** Data that are base64 of base64: the field. */
    BASE64_TWICE("KUB-436", Family.USER),
    /** Something else than a certificate or key: the field, what has to be in it. */
    NOT_PEM("KUB-437", Family.USER),
    /** The person's certificate has ended: the field, since when. */
    CERTIFICATE_EXPIRED("KUB-438", Family.USER),
    /** A certificate has not begun: the field, from when. */
    CERTIFICATE_EARLY("KUB-439", Family.USER),
    /** A key that does not belong to the certificate: the user. */
    KEY_OF_ANOTHER("KUB-440", Family.USER),
    /** One of certificate and key: the user, the field that is there, the one that is not. */
    HALF_A_PAIR("KUB-441", Family.USER),
    /** A token has ended: the user, since when. */
    TOKEN_EXPIRED("KUB-442", Family.USER),
    /** A token has not begun: the user, from when. */
    TOKEN_EARLY("KUB-443", Family.USER),
    /** A plugin that is not installed: the user, the command. */
    PLUGIN_NOT_HERE("KUB-444", Family.USER),
    /** A plugin that gave no credentials: the command, how it ended. */
    PLUGIN_FAILED("KUB-445", Family.OUTSIDE),
    /** User name and password, which Kubernetes took until 1.18: the user. */
    PASSWORD("KUB-446", Family.USER),
    /** Plugins inside kubectl, which it had until 1.25: the user. */
    AUTH_PROVIDER("KUB-447", Family.USER),
    /** Nobody looks who answers: the cluster. */
    SKIPS_VERIFICATION("KUB-448", Family.USER),
    /** The authority's certificate has ended: the field, since when. */
    AUTHORITY_EXPIRED("KUB-449", Family.USER),
    /** No such name: the name. */
    NAME_UNKNOWN("KUB-451", Family.OUTSIDE),
    /** Nobody listens: the address. */
    REFUSED("KUB-452", Family.OUTSIDE),
    /** Nobody answers: the address, after how many seconds. */
    TIMED_OUT("KUB-453", Family.OUTSIDE),
    /** No way there: the address, what the system says. */
    UNROUTABLE("KUB-454", Family.OUTSIDE),
    /** Another protocol: the address, what it speaks. */
    NOT_TLS("KUB-455", Family.USER),
    /** TLS that comes to nothing: the address, what it says. */
    TLS_FAILED("KUB-456", Family.OUTSIDE),
    /** The proxy is not reached: the proxy, why. */
    PROXY_UNREACHABLE("KUB-457", Family.OUTSIDE),
    /** The proxy does not connect: the proxy, its answer. */
    PROXY_REFUSES("KUB-458", Family.OUTSIDE),
    /** A cluster made anew: the cluster, the name that both authorities have. */
    AUTHORITY_OF_FORMER_CLUSTER("KUB-459", Family.USER),
    /** Another authority signed: the cluster, who signed, who is trusted. */
    AUTHORITY_UNKNOWN("KUB-460", Family.USER),
    /** A certificate for others: the host, the names in it. */
    NAME_NOT_IN_CERTIFICATE("KUB-461", Family.USER),
    /** The API server's certificate has ended: since when. */
    SERVER_CERTIFICATE_EXPIRED("KUB-462", Family.OUTSIDE),
    /** The API server's certificate has not begun: from when. */
    SERVER_CERTIFICATE_EARLY("KUB-463", Family.OUTSIDE),
    /** Two clocks: this machine's, the API server's, the difference in seconds. */
    CLOCK_SKEW("KUB-464", Family.USER),
    /** A variable that names no proxy of the form http://host:port: the variable. */
    PROXY_VARIABLE_UNFIT("KUB-465", Family.USER),
    /** 401: the user. */
    UNAUTHORIZED("KUB-471", Family.USER),
    /** 403: the user, of what. */
    FORBIDDEN("KUB-472", Family.USER),
    /** Rights that are lacking: the user, the namespace, which. */
    RIGHTS_LACKING("KUB-473", Family.USER),
    /** Too old: the version, the least. */
    VERSION_OLD("KUB-474", Family.USER),
    /** Newer than what is known: the version, the newest. */
    VERSION_NEW("KUB-475", Family.USER),
    /** No API server: the address, what it answered. */
    NOT_KUBERNETES("KUB-476", Family.OUTSIDE);

    private final String key;
    private final Family family;

    KubeconfigCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
