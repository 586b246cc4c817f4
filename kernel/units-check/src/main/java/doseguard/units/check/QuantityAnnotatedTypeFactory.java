package doseguard.units.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import doseguard.units.AnyUnit;
import doseguard.units.OtherUnit;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.checkerframework.checker.units.UnitsAnnotatedTypeFactory;
import org.checkerframework.checker.units.UnitsRelations;
import org.checkerframework.common.basetype.BaseTypeChecker;
import org.checkerframework.framework.type.AnnotatedTypeFactory;
import org.checkerframework.framework.type.AnnotatedTypeMirror;
import org.checkerframework.framework.type.AnnotatedTypeMirror.AnnotatedArrayType;
import org.checkerframework.framework.type.treeannotator.ListTreeAnnotator;
import org.checkerframework.framework.type.treeannotator.LiteralTreeAnnotator;
import org.checkerframework.framework.type.treeannotator.PropagationTreeAnnotator;
import org.checkerframework.framework.type.treeannotator.TreeAnnotator;
import org.checkerframework.javacutil.AnnotationUtils;
import org.checkerframework.javacutil.TreeUtils;

/** Says of which unit an expression is. */
public final class QuantityAnnotatedTypeFactory extends UnitsAnnotatedTypeFactory {
  private Units units;

  /**
   * Makes the factory; the checker does.
   *
   * @param checker the checker
   */
  public QuantityAnnotatedTypeFactory(BaseTypeChecker checker) {
    super(checker);
  }

  /** The units; the constructor of the super class already needs them. */
  Units units() {
    if (units == null) {
      units = new Units(processingEnv);
    }
    return units;
  }

  @Override
  protected Set<Class<? extends Annotation>> createSupportedTypeQualifiers() {
    return new HashSet<>(Units.QUALIFIERS);
  }

  @Override
  protected Map<String, UnitsRelations> getUnitsRel() {
    return Map.of();
  }

  @Override
  public AnnotationMirror canonicalAnnotation(AnnotationMirror annotation) {
    return AnnotationUtils.areSameByName(annotation, OtherUnit.class.getCanonicalName())
            || AnnotationUtils.areSameByName(annotation, AnyUnit.class.getCanonicalName())
        ? units().unknown
        : super.canonicalAnnotation(annotation);
  }

  @Override
  public void addComputedTypeAnnotations(Element element, AnnotatedTypeMirror type) {
    writtenIsMeant(element, type);
    super.addComputedTypeAnnotations(element, type);
  }

  @Override
  protected void addComputedTypeAnnotations(Tree tree, AnnotatedTypeMirror type, boolean useFlow) {
    if (tree instanceof VariableTree variable) {
      writtenIsMeant(TreeUtils.elementFromDeclaration(variable), type);
    }
    super.addComputedTypeAnnotations(tree, type, useFlow);
  }

  /** A local variable is of the unit that is written, as everything else is: none is inferred. */
  private void writtenIsMeant(Element element, AnnotatedTypeMirror type) {
    if (element.getKind() == ElementKind.LOCAL_VARIABLE && type.getKind().isPrimitive()) {
      type.addMissingAnnotation(units().bare);
    }
  }

  @Override
  public TreeAnnotator createTreeAnnotator() {
    return new ListTreeAnnotator(
        new LiteralTreeAnnotator(this).addStandardLiteralQualifiers(),
        new QuantityTreeAnnotator(this));
  }

  AnnotationMirror unit(Tree tree) {
    return unit(getAnnotatedType(tree));
  }

  /** The unit of a type, of an array's elements for an array. */
  AnnotationMirror unit(AnnotatedTypeMirror type) {
    return type instanceof AnnotatedArrayType array
        ? unit(array.getComponentType())
        : type.getPrimaryAnnotationInHierarchy(units().unknown);
  }

  Operand operand(ExpressionTree tree) {
    return new Operand(unit(tree), constant(tree), isIndex(tree));
  }

  static boolean isNumber(Tree tree) {
    TypeKind kind = TreeUtils.typeOf(tree).getKind();
    return kind.isPrimitive() && kind != TypeKind.BOOLEAN;
  }

  private static Long constant(ExpressionTree expression) {
    ExpressionTree tree = TreeUtils.withoutParensOrCasts(expression);
    Object value = null;
    if (tree instanceof LiteralTree literal) {
      value = literal.getValue();
    } else if (tree instanceof BinaryTree binary) {
      return Operand.fold(
          tree.getKind(), constant(binary.getLeftOperand()), constant(binary.getRightOperand()));
    } else if (tree instanceof UnaryTree unary && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return Operand.fold(Tree.Kind.MINUS, 0L, constant(unary.getExpression()));
    } else if (TreeUtils.elementFromTree(tree) instanceof VariableElement variable) {
      value = variable.getConstantValue();
    }
    return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }

  /** Whether an expression is the index of a figure in a table, or a place counted from one. */
  static boolean isIndex(ExpressionTree expression) {
    ExpressionTree tree = TreeUtils.withoutParens(expression);
    if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      return isIndex(sum.getLeftOperand());
    }
    return !(tree instanceof LiteralTree) && isIndex(TreeUtils.elementFromTree(tree));
  }

  /** The index of a figure: an int constant of a class whose method {@code of} gives the figure. */
  static boolean isIndex(Element element) {
    return element != null
        && element.getKind() == ElementKind.FIELD
        && element.getModifiers().contains(Modifier.STATIC)
        && element.asType().getKind() == TypeKind.INT
        && ElementFilter.methodsIn(element.getEnclosingElement().getEnclosedElements()).stream()
            .anyMatch(method -> method.getSimpleName().contentEquals("of"));
  }

  /**
   * Finds the unit of each operand once: the super class, asked as well, would find it twice at
   * every level of an expression.
   */
  private final class QuantityTreeAnnotator extends PropagationTreeAnnotator {
    QuantityTreeAnnotator(AnnotatedTypeFactory factory) {
      super(factory);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, AnnotatedTypeMirror type) {
      if (tree.getValue() instanceof Number number && number.longValue() == 0L) {
        type.replaceAnnotation(units().zero);
      }
      return null;
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, AnnotatedTypeMirror type) {
      AnnotatedTypeMirror component = ((AnnotatedArrayType) type).getComponentType();
      if (tree.getInitializers() == null) {
        component.replaceAnnotation(units().zero);
      } else if (getPath(tree).getParentPath().getLeaf() instanceof VariableTree variable) {
        component.replaceAnnotation(
            unit(getAnnotatedType(TreeUtils.elementFromDeclaration(variable))));
      }
      return null;
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, AnnotatedTypeMirror type) {
      if (isNumber(tree)) {
        type.replaceAnnotation(unit(tree.getExpression()));
      }
      return null;
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, AnnotatedTypeMirror type) {
      if (isNumber(tree) && units().isBare(unit(tree.getExpression()))) {
        AnnotationMirror index = unit(tree.getIndex());
        type.replaceAnnotation(units().isZero(index) ? units().bare : index);
      }
      return null;
    }

    @Override
    public Void visitUnary(UnaryTree tree, AnnotatedTypeMirror type) {
      if (tree.getKind() != Tree.Kind.BITWISE_COMPLEMENT) {
        return super.visitUnary(tree, type);
      }
      type.replaceAnnotation(units().bare);
      return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, AnnotatedTypeMirror type) {
      type.replaceAnnotations(getAnnotatedType(tree.getVariable()).getPrimaryAnnotations());
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, AnnotatedTypeMirror type) {
      if (!isNumber(tree)) {
        type.replaceAnnotation(type.getKind() == TypeKind.BOOLEAN ? units().bare : units().unknown);
        return null;
      }
      Operand left = operand(tree.getLeftOperand());
      Operand right = operand(tree.getRightOperand());
      type.replaceAnnotation(
          switch (tree.getKind()) {
            case PLUS, MINUS -> units().sum(left, right);
            case MULTIPLY -> units().product(left, right);
            case DIVIDE -> units().quotient(left, right);
            case REMAINDER -> units().remainder(left, right);
            default -> units().bare;
          });
      return null;
    }
  }
}
