package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of answers is worth something: answers that are wrong are told. */
class OutputFormsTest {

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    private final OutputForms forms = OutputForms.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'teams':[]}                                                          | ``",
                "201 | {'teams':[]}                                                          | status 201, not 200",
                "200 | {'data':[]}                                                           | teams is missing",
                "200 | {'teams':{}}                                                          | \"teams\" is OBJECT",
                "200 | {'teams':[],'total':1}                                                | total is not known",
                "200 | {'teams':[{'id':'ID','name':'n'}]}                                    | organization_id is missing",
                "200 | {'teams':[{'id':'x','name':'n','organization_id':null}]}              | id is no uuid",
                "200 | {'teams':[{'id':'ID','name':7,'organization_id':null}]}               | name is no string",
                "200 | {'teams':[{'id':'ID','name':null,'organization_id':null}]}            | name is no string",
                "200 | {'teams':[{'id':'ID','name':'n','organization_id':null,'_hidden':1}]} | teams._hidden is not known"
            })
    void aWrongAnswerIsTold(int status, String answer, String problem) {
        String problems =
                String.join("\n", forms.problems("GET /v2/teams", status, DemoCaller.read(answer.replace("ID", ID))));
        if (problem.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(problem);
        }
    }
}
