package com.contoso;

/** Words to greet with. */
public final class Words {
    private Words() {}

    public static String greeting() {
        return "Hello";
    }
}
