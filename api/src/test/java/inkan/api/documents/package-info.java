/** The documents are checked like code. */
package inkan.api.documents;
