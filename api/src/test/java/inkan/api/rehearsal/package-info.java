/** Rehearsals: the clock that requests set, the synthetic residents, and the store that is for nothing else. */
package inkan.api.rehearsal;
