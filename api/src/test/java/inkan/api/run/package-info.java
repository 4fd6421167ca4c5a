/** The program in a process of its own: how it starts, and what a kill leaves. */
package inkan.api.run;
