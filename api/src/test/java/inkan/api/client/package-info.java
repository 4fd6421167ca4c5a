/** A small client of the API, for the tests that drive the running program. */
package inkan.api.client;
