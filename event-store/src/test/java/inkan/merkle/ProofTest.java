package inkan.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final int SIZE = 300;
    private static final HexFormat HEX = HexFormat.of();

    private final StoredTiles tiles = StoredTiles.random(SIZE, 1);
    private final TileTree tree = new TileTree(tiles);

    @Test
    void every_leaf_is_proved_to_be_in_every_tree_that_has_it() {
        for (int size = 1; size <= SIZE; size++) {
            byte[] root = tiles.root(size);
            assertThat(tree.root(size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                if (!proof.proves(tiles.leaf(index), root)) {
                    throw new AssertionError(index + " of " + size);
                }
            }
        }
    }

    @Test
    void every_tree_is_proved_to_begin_with_every_earlier_one() {
        for (int to = 1; to <= SIZE; to++) {
            byte[] later = tiles.root(to);
            for (int from = 1; from <= to; from++) {
                if (!tree.consistency(from, to).proves(tiles.root(from), later)) {
                    throw new AssertionError(from + " of " + to);
                }
            }
        }
    }

    @Test
    void leaves_side_by_side_are_proved_to_be_in_every_tree_that_has_them_and_no_others_are() {
        for (int size = 1; size <= 70; size++) {
            byte[] root = tiles.root(size);
            for (int from = 0; from < size; from++) {
                for (int to = from + 1; to <= size; to++) {
                    RangeProof proof = tree.range(from, to, size);
                    var leaves = new ArrayList<byte[]>();
                    for (int i = from; i < to; i++) {
                        leaves.add(tiles.leaf(i));
                    }
                    assertThat(proof.proves(leaves, root))
                            .as("%d to %d of %d", from, to, size)
                            .isTrue();
                    leaves.set((from + to) % leaves.size(), tiles.leaf(to % SIZE));
                    assertThat(proof.proves(leaves, root)).isFalse();
                }
            }
        }
    }

    @Test
    void a_range_of_one_leaf_has_the_hashes_of_its_inclusion_proof() {
        for (int size = 1; size <= SIZE; size += 7) {
            for (int index = 0; index < size; index++) {
                assertThat(tree.range(index, index + 1, size).path())
                        .containsExactlyInAnyOrderElementsOf(
                                tree.inclusion(index, size).path());
            }
        }
    }

    /** The paths of the published trees of certificate-transparency. */
    @ParameterizedTest(name = "leaf {0} of {1}")
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void the_published_leaves_have_their_published_paths(int index, int size, String path) {
        assertThat(published().inclusion(index, size).path())
                .extracting(HEX::formatHex)
                .containsExactlyElementsOf(hashes(path));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void the_published_trees_have_their_published_consistency_proofs(int from, int to, String path) {
        assertThat(published().consistency(from, to).path())
                .extracting(HEX::formatHex)
                .containsExactlyElementsOf(hashes(path));
    }

    @Test
    void an_inclusion_proof_holds_for_nothing_else() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            int size = random.nextInt(1, SIZE + 1);
            int index = random.nextInt(size);
            InclusionProof proof = tree.inclusion(index, size);
            byte[] leaf = tiles.leaf(index);
            byte[] root = tiles.root(size);

            assertThat(proof.proves(flipped(leaf, random), root)).isFalse();
            assertThat(proof.proves(leaf, flipped(root, random))).isFalse();
            if (size > 1) {
                assertThat(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf, root))
                        .isFalse();
            }
            assertThat(new InclusionProof(size, size, proof.path()).proves(leaf, root))
                    .isFalse();
            assertThat(new InclusionProof(-1, size, proof.path()).proves(leaf, root))
                    .isFalse();
            otherPaths(proof.path(), random)
                    .forEach(path -> assertThat(new InclusionProof(index, size, path).proves(leaf, root))
                            .isFalse());
        }
    }

    @Test
    void a_consistency_proof_holds_for_nothing_else() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            int to = random.nextInt(2, SIZE + 1);
            int from = random.nextInt(1, to);
            ConsistencyProof proof = tree.consistency(from, to);
            byte[] earlier = tiles.root(from);
            byte[] later = tiles.root(to);

            assertThat(proof.proves(flipped(earlier, random), later)).isFalse();
            assertThat(proof.proves(earlier, flipped(later, random))).isFalse();
            assertThat(proof.proves(later, earlier)).isFalse();
            assertThat(new ConsistencyProof(to, to, proof.path()).proves(earlier, later))
                    .isFalse();
            assertThat(new ConsistencyProof(0, to, proof.path()).proves(earlier, later))
                    .isFalse();
            otherPaths(proof.path(), random)
                    .forEach(path -> assertThat(new ConsistencyProof(from, to, path).proves(earlier, later))
                            .isFalse());
        }
    }

    @Test
    void proofs_reach_across_three_levels_of_tiles() {
        int size = 256 * 256 + 256 * 3 + 7;
        StoredTiles large = StoredTiles.random(size, 4);
        var trees = new TileTree(large);
        var random = new SplittableRandom(5);
        assertThat(large.count()).isEqualTo(256 + 3 + 1);
        byte[] root = large.tree.root();
        assertThat(trees.root(size)).isEqualTo(root).isEqualTo(large.root(size));
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(size);
            assertThat(trees.inclusion(index, size).proves(large.leaf(index), root))
                    .isTrue();
            assertThat(trees.consistency(index + 1L, size).proves(trees.root(index + 1L), root))
                    .isTrue();
        }
    }

    @Test
    void a_tree_is_resumed_from_its_tiles_at_any_size() {
        int size = 256 * 256 + 600;
        StoredTiles all = StoredTiles.random(size, 6);
        for (int begun : new int[] {0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_000}) {
            var later = new ArrayList<String>();
            GrowingTree resumed =
                    GrowingTree.resumed(new TileTree(all), begun, tile -> later.add(tile.level() + "/" + tile.index()));
            assertThat(resumed.frontier().toBytes()).isEqualTo(begun == 0 ? new byte[0] : frontier(all, begun));
            for (int i = begun; i < size; i++) {
                resumed.append(all.leaf(i), 0);
            }
            assertThat(resumed.root()).as("from %d", begun).isEqualTo(all.tree.root());
            assertThat(later).hasSize(size / 256 - begun / 256 + (begun < 65_536 ? 1 : 0));
        }
    }

    @Test
    void what_cannot_be_proved_is_not_asked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(0, 2, List.of(new byte[31])));
    }

    private static byte[] frontier(StoredTiles tiles, int size) {
        Frontier frontier = Frontier.empty();
        for (int i = 0; i < size; i++) {
            frontier.append(tiles.leaf(i));
        }
        return frontier.toBytes();
    }

    private static TileTree published() {
        return new TileTree(StoredTiles.of(FrontierTest.PUBLISHED_ENTRIES.stream()
                .map(entry -> NaiveTree.leafHash(HEX.parseHex(entry)))
                .toList()));
    }

    private static List<String> hashes(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split(" "));
    }

    private static byte[] flipped(byte[] hash, SplittableRandom random) {
        byte[] other = hash.clone();
        other[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    /** One hash less, one more, one changed, two swapped. */
    private static Stream<List<byte[]>> otherPaths(List<byte[]> path, SplittableRandom random) {
        var others = new ArrayList<List<byte[]>>();
        for (int i = 0; i < path.size(); i++) {
            var fewer = new ArrayList<>(path);
            fewer.remove(i);
            var changed = new ArrayList<>(path);
            changed.set(i, flipped(path.get(i), random));
            others.addAll(List.of(fewer, changed));
        }
        var more = new ArrayList<>(path);
        more.add(flipped(new byte[32], random));
        others.add(more);
        if (path.size() > 1) {
            var swapped = new ArrayList<>(path);
            swapped.addFirst(swapped.removeLast());
            others.add(swapped);
        }
        return others.stream();
    }
}
