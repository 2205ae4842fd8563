/**
 * Common Cartridge: courses that were made elsewhere come in, and ours go out.
 *
 * <p>Reading goes in steps, each of which trusts the one before. {@link org.academy.courses.cartridge.CartridgeFile} is
 * an archive with checked names and kept bounds; {@link org.academy.courses.cartridge.Manifest} is its table of
 * contents, read as leniently as real files need it; {@link org.academy.courses.cartridge.Plan} gives every resource a
 * place in the course or a reason why it has none; {@link org.academy.courses.cartridge.Conversion} turns one resource
 * at a time into pieces that become blocks. Nothing here fetches anything from the web or runs what the file contains.
 */
@NullMarked
package org.academy.courses.cartridge;

import org.jspecify.annotations.NullMarked;
