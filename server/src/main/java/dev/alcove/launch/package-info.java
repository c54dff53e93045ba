/** The first class that runs: the only one that an old JDK can load. */
package dev.alcove.launch;
