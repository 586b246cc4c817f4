package doseguard.units.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import doseguard.units.OtherUnit;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.checkerframework.checker.units.UnitsVisitor;
import org.checkerframework.common.basetype.BaseTypeChecker;
import org.checkerframework.framework.type.AnnotatedTypeMirror;
import org.checkerframework.framework.type.AnnotatedTypeMirror.AnnotatedExecutableType;
import org.checkerframework.javacutil.AnnotationUtils;
import org.checkerframework.javacutil.TreeUtils;

/** Refuses what the units of two operands, or a name and its unit, do not allow. */
public final class QuantityVisitor extends UnitsVisitor {
  private final QuantityAnnotatedTypeFactory quantities;
  private final Units units;

  /**
   * Makes the visitor; the checker does.
   *
   * @param checker the checker
   */
  public QuantityVisitor(BaseTypeChecker checker) {
    super(checker);
    this.quantities = (QuantityAnnotatedTypeFactory) atypeFactory;
    this.units = quantities.units();
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    boolean numbers = QuantityAnnotatedTypeFactory.isNumber(tree.getLeftOperand());
    if (numbers && isComparison(tree.getKind())) {
      AnnotationMirror left = quantities.unit(tree.getLeftOperand());
      AnnotationMirror right = quantities.unit(tree.getRightOperand());
      if (!units.comparable(left, right)) {
        refuse(tree, "units.compared", left, right);
      }
    } else if (numbers && units.isMixed(quantities.unit(tree))) {
      refuse(
          tree,
          "units.mixed",
          quantities.unit(tree.getLeftOperand()),
          quantities.unit(tree.getRightOperand()));
    }
    return super.visitBinary(tree, null);
  }

  private static boolean isComparison(Tree.Kind kind) {
    return switch (kind) {
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, EQUAL_TO, NOT_EQUAL_TO ->
          true;
      default -> false;
    };
  }

  private void refuse(Tree tree, String message, Object... about) {
    checker.reportError(tree, message, about);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    if (QuantityAnnotatedTypeFactory.isNumber(tree)) {
      checkChange(tree);
    }
    scan(tree.getVariable(), null);
    scan(tree.getExpression(), null);
    return null;
  }

  /** What is added, taken away or scaled in place leaves the unit as it is. */
  private void checkChange(CompoundAssignmentTree tree) {
    Operand variable = quantities.operand(tree.getVariable());
    Operand value = quantities.operand(tree.getExpression());
    AnnotationMirror result =
        switch (tree.getKind()) {
          case PLUS_ASSIGNMENT, MINUS_ASSIGNMENT -> units.sum(variable, value);
          case MULTIPLY_ASSIGNMENT -> units.product(variable, value);
          case DIVIDE_ASSIGNMENT -> units.quotient(variable, value);
          case REMAINDER_ASSIGNMENT -> units.remainder(variable, value);
          default -> units.bare;
        };
    if (!AnnotationUtils.areSame(result, variable.unit())) {
      refuse(tree, "units.mixed", variable.unit(), value.unit());
    }
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    ExecutableElement method = TreeUtils.elementFromUse(tree);
    AnnotationMirror other = units.zero;
    for (int i = 0; i < method.getParameters().size(); i++) {
      if (isOther(method.getParameters().get(i))) {
        AnnotationMirror given = quantities.unit(tree.getArguments().get(i));
        if (!units.comparable(other, given)) {
          refuse(tree, "units.compared", other, given);
        }
        other = units.isZero(given) ? other : given;
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  private static boolean isOther(VariableElement parameter) {
    return parameter.asType().getAnnotationMirrors().stream()
        .anyMatch(
            mirror -> AnnotationUtils.areSameByName(mirror, OtherUnit.class.getCanonicalName()));
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    checkName(tree, TreeUtils.elementFromDeclaration(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public void processMethodTree(String className, MethodTree tree) {
    super.processMethodTree(className, tree);
    checkName(tree, TreeUtils.elementFromDeclaration(tree));
  }

  /** A name that ends in a unit is of that unit. */
  private void checkName(Tree tree, Element element) {
    AnnotationMirror promised = units.named(element.getSimpleName().toString());
    AnnotatedTypeMirror type = quantities.getAnnotatedType(element);
    AnnotationMirror actual =
        quantities.unit(type instanceof AnnotatedExecutableType call ? call.getReturnType() : type);
    if (promised != null && !units.chosen(actual) && !AnnotationUtils.areSame(promised, actual)) {
      refuse(tree, "units.named", element.getSimpleName(), actual);
    }
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    checkIndex(tree);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    checkIndex(tree);
    return super.visitMemberSelect(tree, null);
  }

  /** The index of a figure is not the figure: it only looks one up, in its own table. */
  private void checkIndex(ExpressionTree tree) {
    Element element = TreeUtils.elementFromUse(tree);
    if (!QuantityAnnotatedTypeFactory.isIndex(element) || units.isBare(quantities.unit(tree))) {
      return;
    }
    TreePath place = getCurrentPath().getParentPath();
    while (place.getLeaf() instanceof BinaryTree sum && quantities.operand(sum).index()) {
      place = place.getParentPath();
    }
    if (!looksUp(place.getLeaf(), element)) {
      refuse(tree, "units.index", element);
    }
  }

  private static boolean looksUp(Tree tree, Element index) {
    if (tree instanceof MethodInvocationTree call) {
      ExecutableElement method = TreeUtils.elementFromUse(call);
      return method.getSimpleName().contentEquals("of")
          && method.getEnclosingElement().equals(index.getEnclosingElement());
    }
    return tree instanceof ArrayAccessTree;
  }

  /** The declaration of a constant is where a plain number gets its unit. */
  @Override
  protected boolean commonAssignmentCheck(
      Tree variable, ExpressionTree value, String errorKey, Object... extraArgs) {
    return (variable instanceof VariableTree declaration
            && isConstant(TreeUtils.elementFromDeclaration(declaration))
            && units.isBare(quantities.unit(value)))
        || super.commonAssignmentCheck(variable, value, errorKey, extraArgs);
  }

  private static boolean isConstant(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.STATIC) && variable.getConstantValue() != null;
  }

  /** A constant table is declared as a constant is; without a unit it holds figures of several. */
  @Override
  protected boolean checkArrayInitialization(
      AnnotatedTypeMirror type, List<? extends ExpressionTree> values) {
    TreePath place = getCurrentPath();
    Tree owner =
        place.getLeaf() instanceof VariableTree ? place.getLeaf() : place.getParentPath().getLeaf();
    boolean table =
        owner instanceof VariableTree declaration
            && declaration.getModifiers().getFlags().contains(Modifier.STATIC)
            && (units.isBare(quantities.unit(type)) || values.stream().allMatch(this::isNumber));
    return table || super.checkArrayInitialization(type, values);
  }

  private boolean isNumber(ExpressionTree value) {
    Operand operand = quantities.operand(value);
    return operand.constant() != null && units.isPlain(operand.unit());
  }

  /** Objects have no unit. */
  @Override
  protected void checkConstructorResult(
      AnnotatedExecutableType constructorType, ExecutableElement constructorElement) {}
}
