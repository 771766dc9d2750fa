package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A GIF file: a screen with its colours, then blocks. XMP stands in an application extension, as its bytes are and not
 * in sub-blocks; a “magic trailer” behind it leads readers that do not know this to its end.
 *
 * @param blocks the part before the blocks, and the blocks
 */
record Gif(Bytes file, int width, int height, List<Part> blocks) implements Container {

    private static final byte[] XMP = Container.ascii("!\u00FF\u000BXMP DataXMP");
    private static final int TRAILER = 258;

    static Gif read(Bytes file) throws Unreadable {
        int width = file.u16Little(6);
        int height = file.u16Little(8);
        int at = 13 + colours(file.u8(10));
        List<Part> blocks = new ArrayList<>();
        blocks.add(new Part(0, at, false));
        while (file.u8(at) != ';') {
            int end = switch (file.u8(at)) {
                case '!' -> subBlocks(file, at + 2);
                case ',' -> subBlocks(file, at + 11 + colours(file.u8(at + 9)));
                default -> throw new Unreadable("its blocks are damaged");
            };
            blocks.add(new Part(at, end, file.startsWith(at, XMP)));
            at = end;
        }
        return new Gif(file, Container.positive(width), Container.positive(height), List.copyOf(blocks));
    }

    /** How many bytes a table of colours takes, by the flags that announce it. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int subBlocks(Bytes file, int from) {
        int at = from;
        while (file.u8(at) != 0) {
            at = file.skip(at + 1, file.u8(at));
        }
        return at + 1;
    }

    @Override
    public String mediaType() {
        return "image/gif";
    }

    @Override
    public Optional<byte[]> xmp() {
        return blocks.stream().filter(block -> block.xmp() && block.to() - block.from() > XMP.length + TRAILER)
                .findFirst().map(block -> file.slice(block.from() + XMP.length, block.to() - TRAILER));
    }

    /** {@inheritDoc} It goes before the end; the file becomes one of version 89a, which has extensions. */
    @Override
    public byte[] with(byte[] xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length() + xmp.length + 300);
        int end = 0;
        for (Part block : blocks) {
            if (!block.xmp()) {
                out.write(file.file(), block.from(), block.to() - block.from());
            }
            end = block.to();
        }
        out.writeBytes(XMP);
        out.writeBytes(xmp);
        out.write(1);
        for (int i = 0xFF; i >= 0; i--) {
            out.write(i);
        }
        out.write(0);
        out.write(file.file(), end, file.length() - end);
        byte[] gif = out.toByteArray();
        gif[4] = '9';
        return gif;
    }
}
