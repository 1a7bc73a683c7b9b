/**
 * Who somebody is and where they live, as people say it: full names, letters spelled out, addresses. Localities come from
 * a gazetteer in the resources, whose sources and licences stand in the heads of its files.
 */
@NullMarked
package io.moked.hebrew.name;

import org.jspecify.annotations.NullMarked;
