package io.moked.events.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc of a source folder as plain text, with Java names in backquotes: of types, record components and enum constants. */
final class SourceTexts {

    private final Map<String, String> texts = new HashMap<>();
    private final UnaryOperator<String> nameOfType;

    /**
     * Reads all sources under a folder.
     *
     * @param nameOfType what readers without Java call a type that a text links to
     */
    static SourceTexts under(Path folder, UnaryOperator<String> nameOfType) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        SourceTexts texts = new SourceTexts(nameOfType);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                texts.new Reader(trees, unit).scan(unit, null);
            }
        }
        return texts;
    }

    private SourceTexts(UnaryOperator<String> nameOfType) {
        this.nameOfType = nameOfType;
    }

    String of(Class<?> type) {
        return required(type.getName());
    }

    /** The text of a record component or an enum constant. */
    String of(Class<?> type, String member) {
        return required(type.getName() + "#" + member);
    }

    private String required(String key) {
        String text = texts.get(key);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException(key + " has no Javadoc, and subscribers nothing to read");
        }
        return text;
    }

    private String plain(List<? extends DocTree> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case TextTree text -> text.getBody();
                    case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
                    case LinkTree link -> "`" + linked(link.getReference().getSignature()) + "`";
                    default -> throw new IllegalArgumentException("no plain text is agreed for " + part);
                })
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String linked(String signature) {
        int member = signature.indexOf('#');
        return member < 0 ? nameOfType.apply(signature) : signature.substring(member + 1);
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable String> {

        private final DocTrees trees;
        private final CompilationUnitTree unit;

        Reader(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
            String name = (outer == null ? unit.getPackageName() + "." : outer + "$") + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment.getFullBody()));
                comment.getBlockTags().forEach(tag -> {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName(), plain(param.getDescription()));
                    }
                });
            }
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree member, @Nullable String type) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(type + "#" + member.getName(), plain(comment.getFullBody()));
            }
            return null;
        }
    }
}
