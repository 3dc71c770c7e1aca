package com.contoso;

/** Greets the world, or those whose names it is given. */
public final class Greeter {
    private Greeter() {}

    public static void main(String[] names) {
        System.out.println("Hello, " + (names.length == 0 ? "world" : String.join(" and ", names)) + "!");
    }
}
