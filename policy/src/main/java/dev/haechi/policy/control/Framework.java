package dev.haechi.policy.control;

/** Whose text. */
public enum Framework {
    /** 전자금융감독규정, Regulation on Supervision of Electronic Financial Transactions. */
    RSEFT("전자금융감독규정"),
    /** 금융보안원, Financial Security Institute: the reference of controls for commercial clouds. */
    FSI("금융보안원 보안 관리 참고서"),
    /** 정보보호 및 개인정보보호 관리체계. */
    ISMS_P("ISMS-P"),
    PCI_DSS("PCI DSS"),
    /** NSA/CISA Kubernetes Hardening Guidance, by the numbers of the Kubescape framework. */
    NSA("NSA/CISA");

    private final String title;

    Framework(String title) {
        this.title = title;
    }

    /** The name that a report shows. */
    public String title() {
        return title;
    }
}
