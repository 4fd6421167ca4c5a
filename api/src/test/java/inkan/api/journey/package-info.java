/**
 * The journeys of a card, end to end over HTTP: what the counter is answered and sees, what the register is answered, and
 * what the auditor finds in the log. What is said of notices belongs to the notices.
 */
package inkan.api.journey;
