/** Benchmarks, one class a stage; compiled and run by {@code mvn -Pbench} only. */
package org.claimlint.bench;
