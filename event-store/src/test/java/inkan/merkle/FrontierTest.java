package inkan.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontierTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The published example entries of certificate-transparency: their reference_test and merkle_tree_test. */
    static final List<String> PUBLISHED_ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest(name = "{0} leaves: {1}")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_published_trees_of_certificate_transparency_have_their_published_roots(int size, String root) {
        Frontier frontier = Frontier.empty();
        for (String entry : PUBLISHED_ENTRIES.subList(0, size)) {
            frontier.append(NaiveTree.leafHash(HEX.parseHex(entry)));
        }

        assertThat(HEX.formatHex(frontier.root())).isEqualTo(root);
    }

    @Test
    void a_tree_of_any_size_has_the_root_of_the_definition() {
        var random = new SplittableRandom(20260401);
        List<byte[]> leaves = NaiveTree.randomLeaves(1_100, random);
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < leaves.size(); size++) {
            if (size < 300 || random.nextInt(20) == 0) {
                assertThat(frontier.root()).as("size %d", size).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
            }
            frontier.append(leaves.get(size));
        }
    }

    @Test
    void a_frontier_that_was_written_and_read_grows_on_as_if_nothing_had_happened() {
        List<byte[]> leaves = NaiveTree.randomLeaves(600, new SplittableRandom(7));
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < leaves.size(); size++) {
            byte[] written = frontier.toBytes();
            assertThat(written).hasSize(32 * Integer.bitCount(size));
            frontier = Frontier.of(size, written);
            frontier.append(leaves.get(size));
        }

        assertThat(frontier.size()).isEqualTo(600);
        assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves));
    }

    @Test
    void a_copy_does_not_grow_with_its_original() {
        List<byte[]> leaves = NaiveTree.randomLeaves(4, new SplittableRandom(8));
        Frontier original =
                Frontier.empty().append(leaves.get(0)).append(leaves.get(1)).append(leaves.get(2));
        Frontier copy = original.copy();
        original.append(leaves.get(3));

        assertThat(copy.size()).isEqualTo(3);
        assertThat(copy.root()).isEqualTo(NaiveTree.root(leaves.subList(0, 3)));
        assertThat(original.root()).isEqualTo(NaiveTree.root(leaves));
    }

    @Test
    void bytes_that_are_no_frontier_and_hashes_that_are_none_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(-1, new byte[64 * 32]));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.empty().append(new byte[31]));
    }
}
